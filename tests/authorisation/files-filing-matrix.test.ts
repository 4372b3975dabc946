import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument, seal } from '#documents';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { myMessages } from '../../src/modules/notifications/queries/my-messages.ts';
import { abandonFiling } from '../../src/modules/regularisation/commands/abandon-filing.ts';
import { acknowledgeDecision } from '../../src/modules/regularisation/commands/acknowledge-decision.ts';
import { attachDocument } from '../../src/modules/regularisation/commands/attach-document.ts';
import { beginFiling } from '../../src/modules/regularisation/commands/begin-filing.ts';
import { changeContact } from '../../src/modules/regularisation/commands/change-contact.ts';
import { claimFiling } from '../../src/modules/regularisation/commands/claim-filing.ts';
import { detachDocument } from '../../src/modules/regularisation/commands/detach-document.ts';
import { renewFollowCode } from '../../src/modules/regularisation/commands/renew-follow-code.ts';
import { saveFiling } from '../../src/modules/regularisation/commands/save-filing.ts';
import { submitApplication } from '../../src/modules/regularisation/commands/submit-application.ts';
import { followCodeHash, newFollowCode } from '../../src/modules/regularisation/file-reference.ts';
import { readDraft } from '../../src/modules/regularisation/queries/read-draft.ts';
import { readLetter } from '../../src/modules/regularisation/queries/read-letter.ts';
import { SOURCE } from '../acceptance/register.support.ts';
import { fileOne, person, RABAT, TRIAL } from '../acceptance/regularisation.support.ts';
import { TEST_SERVICES } from '../kit/server.ts';
import { FILE_STATES, type FileState } from './expected-files.ts';
import { FILING_WORDS } from './expected-work.ts';
import { mismatchesOf, type Row, telling } from './files-cells.support.ts';
import { type Asking, type FilesWorld, filesWorld } from './files-world.support.ts';

const KEYS = TEST_SERVICES.keys.documents;
const TALLY = { cells: 0, done: 0 };
const [draft, attachment, message] = [randomUUID(), randomUUID(), randomUUID()];
const code = newFollowCode();
let world: FilesWorld;
/** A paper that the person handed in. */
let paper: ReturnType<typeof aPaper>;
/** Another file, of nobody yet: filed at the counter, with a code on its receipt. */
let unclaimed: Awaited<ReturnType<typeof fileOne>>;

beforeAll(async () => {
  world = await filesWorld();
  paper = aPaper();
  unclaimed = await fileOne(world, named('own office'), { followCodeHash: followCodeHash(code) });
  const { stored } = paper;
  await world.rows(
    `insert into documents.document (id, category, kind, type, pages, size, hash, scanned, wrapped_key, content, uploaded_by)
     values ($1, 'regularisation-file', 'identity', $2, 1, $3, $4, false, $5, $6, $7)`,
    [stored.id, stored.type, stored.size, stored.hash, stored.wrappedKey, stored.content, named('the person').account],
  );
  await world.rows(
    `insert into notifications.message (id, account, channel, address, language, template, params)
     values ($1, $2, 'email', 'essai@example.org', 'fr', 'permit-ready', $3)`,
    [message, named('the person').account, JSON.stringify({ reference: world.reference })],
  );
  await superuser(`insert into regularisation.decision (id, application, sitting, instance, outcome, decided_on, criteria_version,
      criteria, votes_for, votes_against, abstained)
    values ('${world.opinion}', '${world.file}', '${world.sitting}', 'first', 'unfavourable', current_date, 'trial-first', '{"answer": "no", "asOf": "2026-11-02", "criteria": []}', 1, 0, 0)`);
}, 60_000);

afterAll(async () => {
  console.log(`matrix of filings: ${TALLY.cells} cells, ${TALLY.done} done, ${world.asking.length + 1} who ask`);
  await world.close();
});

function named(name: string): Asking['actor'] {
  const found = world.asking.find((who) => who.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found.actor;
}

function aPaper() {
  const [bytes, originalHash] = [Buffer.from('essai'), randomBytes(32)];
  return seal(KEYS, { type: 'image/jpeg', pages: 1, bytes, originalHash, scanned: false });
}

/** What the database's triggers and rules would not let happen at once. */
const superuser = (statements: string) =>
  world.rows(`begin; set local session_replication_role = 'replica'; ${statements}; commit`);

const STATES = { draft: 'draft', handed: 'submitted', given: 'abandoned' } as const;

/** A draft of the person's or of the association's, as far as it is. */
async function settleDraft(situation: string): Promise<void> {
  const state = Object.entries(STATES).find(([word]) => situation.startsWith(word))?.[1] ?? 'draft';
  const own = situation.endsWith('the person');
  const [owner, helper] = [named('the person'), named('the association')];
  await superuser(`delete from regularisation.attachment where filing in ('${draft}', '${world.filing}');
    delete from regularisation.filing where id = '${draft}';
    insert into regularisation.filing (id, campaign, channel, account, representative, organisation, territory, state,
      created_by, submitted_at)
    values ('${draft}', '${TRIAL}', '${own ? 'self' : 'association'}', ${own ? `'${owner.account}'` : 'null'},
      ${own ? 'null' : `'${helper.unit}'`}, 'interior-ministry', '${RABAT}', '${state}',
      '${own ? owner.account : helper.account}', ${state === 'submitted' ? 'now()' : 'null'})`);
}

/** The file of the matrix where its situation says, without papers; or a draft. */
async function settle(situation: string): Promise<void> {
  await settleDraft(situation);
  const state = stateIn(situation);
  if (state !== undefined) await world.stand(state);
}

const stateIn = (situation: string): FileState | undefined =>
  FILE_STATES.find((state) => situation === state || situation === `file ${state}`);
const reaches = ({ reaches: before }: Asking, situation: string) =>
  typeof before === 'boolean' ? before : before.some((state) => state === stateIn(situation));

/** One more paper of the person's, on the draft or on the file. */
async function settlePaper(situation: string): Promise<void> {
  await settle(situation);
  const [filing, file] = stateIn(situation) === undefined ? [draft, null] : [world.filing, world.file];
  await superuser(`insert into regularisation.attachment (id, filing, application, document, requirement, added_by)
    values ('${attachment}', '${filing}', ${file === null ? 'null' : `'${file}'`}, '${paper.stored.id}', 'identity',
      '${named('the person').account}')`);
}

/** The act that a letter followed. */
async function settleLetter(situation: string): Promise<void> {
  await settle(situation);
  await superuser(`insert into regularisation.act (application, ordinal, act, from_state, to_state, happened_on, account, role, detail)
    values ('${world.file}', 90, 'withdraw-application', 'filed', 'withdrawn', current_date, '${named('the person').account}',
      'applicant', '{"proof": "essai"}') on conflict do nothing`);
}

async function settleUnclaimed(situation: string): Promise<void> {
  const account = situation === 'followed in an account' ? `'${named('another applicant').account}'` : 'null';
  await superuser(`delete from regularisation.claim_attempt;
    update regularisation.filing set account = ${account}, follow_code_hash = '\\x${followCodeHash(code).toString('hex')}'
      where id = '${unclaimed.filing}';
    update regularisation.application set account = ${account} where filing = '${unclaimed.filing}'`);
}

const DRAFTS = Object.keys(FILING_WORDS['save-filing'].before);
const CONTACT = { language: 'fr', email: null, phone: null } as const;

const ROWS: Readonly<Record<keyof typeof FILING_WORDS, Omit<Row, 'words'>>> = {
  'begin-filing': {
    situations: ['open campaign'],
    does: (by) => beginFiling.execute(world.db, by, { filing: randomUUID(), campaign: TRIAL, language: 'fr' }),
  },
  'save-filing': {
    situations: DRAFTS,
    ready: settle,
    does: (by) => {
      const patch = { part: 'person', key: '0123abcd', role: 'applicant', fields: { family: 'Autre' } } as const;
      return saveFiling.execute(world.db, by, { filing: draft, patch });
    },
  },
  'abandon-filing': {
    situations: DRAFTS,
    ready: settle,
    does: (by) => abandonFiling.execute(world.db, by, { filing: draft }).then(() => 'done'),
  },
  'read-draft': {
    reads: true,
    situations: DRAFTS,
    ready: settle,
    does: (by) => readDraft.execute(world.db, by, { filing: draft }),
  },
  'attach-document': {
    situations: Object.keys(FILING_WORDS['attach-document'].before),
    ready: settle,
    does: (by, situation) => {
      const onFile = stateIn(situation) !== undefined;
      return attachDocument.execute(world.db, by, {
        filing: onFile ? world.filing : draft,
        of: onFile ? { kind: 'file', application: world.file } : { kind: 'person', key: '0123abcd' },
        requirement: 'other',
        sealed: aPaper(),
      });
    },
  },
  'detach-document': {
    situations: Object.keys(FILING_WORDS['detach-document'].before),
    ready: settlePaper,
    does: (by) => detachDocument.execute(world.db, by, { attachment }),
  },
  'submit-application': {
    situations: ['new'],
    async does(by, _, who) {
      const [filing, atCounter] = [randomUUID(), who?.actor.role === 'counter-officer'];
      const from = { filing, campaign: TRIAL };
      // From afar a draft comes first.
      if (['applicant', 'association-manager'].includes(who?.actor.role ?? '')) {
        await beginFiling.execute(world.db, by, { ...from, language: 'fr' });
      }
      return submitApplication.execute(world.db, by, {
        ...from,
        territory: atCounter ? null : RABAT,
        on: todayHere(),
        contact: CONTACT,
        source: { ...SOURCE, saidOn: todayHere() },
        persons: [person()],
        agreed: atCounter ? null : 'own',
        followCodeHash: null,
      });
    },
  },
  'claim-filing': {
    situations: ['right code', 'wrong code'],
    ready: settleUnclaimed,
    does: (by, situation) => {
      const { reference } = unclaimed;
      return claimFiling.execute(world.db, by, {
        reference,
        code: situation === 'right code' ? code : newFollowCode(),
      });
    },
  },
  'renew-follow-code': {
    situations: ['followed by code', 'followed in an account'],
    ready: settleUnclaimed,
    does: (by) => renewFollowCode.execute(world.db, by, { application: unclaimed.id }),
  },
  'change-contact': {
    situations: ['filed', 'scheduled', 'refused'],
    ready: settle,
    reaches,
    does: (by) => changeContact.execute(world.db, by, { application: world.file, contact: CONTACT }),
  },
  'acknowledge-decision': {
    situations: ['decided', 'minutes not signed'],
    async ready(situation) {
      await world.sit(situation === 'decided' ? 'signed' : 'closed');
      await world.stand('unfavourable');
    },
    does: (by) => acknowledgeDecision.execute(world.db, by, { application: world.file, decision: world.opinion }),
  },
  'read-document': {
    reads: true,
    situations: ['filed', 'scheduled', 'under-appeal', 'permitted'],
    ready: settlePaper,
    reaches,
    does: (by) => readDocument.execute(world.db, by, { id: paper.stored.id, keys: KEYS }),
  },
  'read-letter': {
    situations: ['withdrawn'],
    ready: settleLetter,
    reads: true,
    does: (by) => readLetter.execute(world.db, by, { application: world.file, act: 'withdraw-application' }),
  },
  'my-messages': {
    reads: true,
    situations: ['told'],
    does: (by) => telling(message, myMessages.execute(world.db, by, undefined)),
  },
};

describe('who files, helps to file and follows a file', () => {
  it.each(Object.keys(FILING_WORDS).filter(isNamed))(
    'is as the words say: %s',
    async (name) => {
      const row = { ...ROWS[name], words: FILING_WORDS[name] };
      expect(await mismatchesOf(world.asking, TALLY, row)).toEqual([]);
    },
    60_000,
  );
});

function isNamed(name: string): name is keyof typeof FILING_WORDS {
  return name in FILING_WORDS;
}
