import { describe, expect, it } from 'vitest';
import { declared } from '../architecture/declared.support.ts';
import { FILE_ACTS, FILE_READS } from './expected-files.ts';
import {
  CAMPAIGN_WORDS,
  FILING_WORDS,
  OFFICE_WORDS,
  PUBLIC_WORDS,
  SITTING_READS,
  SITTING_WORDS,
} from './expected-work.ts';

const MODULES = ['regularisation', 'documents', 'notifications'];

/** Acts that the procedure names for one file, and the command for many. */
const AS_DECLARED: Readonly<Record<string, string>> = {
  'adjourn-file': 'adjourn-files',
  'issue-permit': 'issue-permits',
  'hand-over-permit': 'hand-over-permits',
};

/** What is in no matrix, and why: nobody who signs in may do it, whoever they are. */
const OPERATORS: Readonly<Record<string, string>> = {
  'announce-documents-key': 'the server says which key it signs with as it starts',
  'claim-messages': 'the sender of messages takes what is due',
  'erase-document': 'retention erases papers',
  'erase-messages': 'retention erases messages',
  'load-campaigns': 'the country pack is loaded on the machine',
  'remind-completions': 'the keeper of reminders',
  'remind-permits': 'the keeper of reminders',
  'settle-message': 'the sender of messages says what became of one',
};

const all = (await declared()).filter(({ module }) => MODULES.includes(module));
const asked = new Set<string>([
  ...Object.keys(FILE_ACTS).map((act) => AS_DECLARED[act] ?? act),
  ...FILE_READS,
  ...PUBLIC_WORDS,
  ...[FILING_WORDS, OFFICE_WORDS, SITTING_WORDS, SITTING_READS, CAMPAIGN_WORDS].flatMap((words) => Object.keys(words)),
]);

describe('what is declared of files, papers and messages', () => {
  it('is in a matrix, act by act and read by read, or is the operator’s for a reason that stands here', () => {
    const missing = all.filter(({ name }) => !asked.has(name) && OPERATORS[name] === undefined);
    expect(missing.map(({ module, name }) => `${module}: ${name}`)).toEqual([]);
  });

  it('is nothing more than what the matrices ask about', () => {
    const known = new Set(all.map(({ name }) => name));
    expect([...asked, ...Object.keys(OPERATORS)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('leaves out of the matrices only what no session may do', () => {
    const left = all.filter(({ name }) => OPERATORS[name] !== undefined);
    expect(left.filter(({ permission }) => permission !== 'operator').map(({ name }) => name)).toEqual([]);
  });

  it('is open to everybody only where the words say so', () => {
    const open = all.filter(({ permission }) => permission === 'public').map(({ name }) => name);
    expect(open.toSorted()).toEqual([...PUBLIC_WORDS].toSorted());
  });

  it('lets nobody who enforces do or read anything, and nobody who is signed in without a role more than their messages', () => {
    const enforcing = all.filter(
      ({ permission }) =>
        typeof permission !== 'string' &&
        permission.some(
          ({ roles, purpose }) =>
            purpose === 'enforcement' || (roles !== 'signed-in' && roles.includes('enforcement-reader')),
        ),
    );
    expect(enforcing).toEqual([]);
    const signedIn = all.filter(
      ({ permission }) => typeof permission !== 'string' && permission.some(({ roles }) => roles === 'signed-in'),
    );
    expect(signedIn.map(({ name }) => name)).toEqual(['my-messages']);
  });
});
