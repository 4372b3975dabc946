import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { holds, inWords, type Rule } from '#platform/access/actor.ts';
import { declarations } from '#platform/access/declarations.ts';
import { ANSWERS, CARRIES, PURPOSES, type Purpose, ROLES, type Role } from '#platform/access/roles.ts';
import { readCatalogue } from '#platform/i18n/catalogue.ts';
import { type Declared, declared } from './declared.support.ts';

/** Commands that leave no entry in the journal, and why. What only reads what everybody may read leaves none either. */
const SILENT: Readonly<Record<string, string>> = {
  'begin-guess': 'the judgement of the guess leaves its entry',
  'begin-ministry-sign-in': 'nobody is known yet: the sign-in leaves its entry',
  'begin-passkey-sign-in': 'nobody is known yet: the sign-in leaves its entry',
  'claim-messages': 'the act that each message tells of leaves its own entry; what could not be told leaves another',
  'make-checkpoint': 'a checkpoint is its own trace, and covers every entry there is',
  'resume-session': 'what the request then does or reads leaves its own entry',
  'take-ministry-answer': 'nobody is known yet: the sign-in leaves its entry',
  'withdraw-guess': 'nothing was looked at',
};

const all = await declared();

describe('what is declared', () => {
  it('is what the program itself lists, so that the page of permissions shows all of it', async () => {
    await import('#server/site.ts');
    const listed = declarations().map(({ name, kind }) => `${kind} ${name}`);
    expect(listed.toSorted()).toEqual(
      expect.arrayContaining(all.map(({ name, kind }) => `${kind} ${name}`).toSorted()),
    );
  });

  it('has words in every language for each act that a person may do or that is open to all', () => {
    const shown = all.filter(({ kind, permission }) => kind === 'command' || permission !== 'public');
    const missing = LANGUAGES.flatMap((language) => {
      const messages = readCatalogue(language);
      return shown
        .filter(({ name }) => !messages.has(`directory.act.${name}`))
        .map(({ name }) => `${language}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('leaves no entry in the journal only for a reason', () => {
    const silent = all.filter(({ kind, journaled }) => kind === 'command' && !journaled).map(({ name }) => name);
    expect(silent.toSorted()).toEqual(Object.keys(SILENT));
  });
});

describe('the generated documents', () => {
  it('say who may do what (npm run generate writes them)', async () => {
    const text = ['# Who may do what', '', INTRO, '', ...byModule(), ...grid(), ...firewall(), ...silence()].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/generated/permissions.md');
  });
});

const INTRO = [
  'Generated from the declarations of the commands and queries. What is not listed does not exist; what a line does not',
  'allow is refused. The tests compare it with a table of rules that was written without looking at it.',
].join('\n');

/** Every act with its rule in words, module by module. */
function byModule(): readonly string[] {
  return [...Map.groupBy(all, ({ module }) => module)].flatMap(([module, acts]) => [
    `## ${module}`,
    '',
    '| Act | Kind | Who, for what, on what |',
    '|---|---|---|',
    ...acts.map(({ name, kind, permission }) => `| ${name} | ${kind} | ${inWords(permission)} |`),
    '',
  ]);
}

const SCOPES: Readonly<Record<Rule['scope'], string>> = { all: 'all', covered: 'cov', own: 'own' };

/** Acts that some roles may do and others not, against the roles. */
function grid(): readonly string[] {
  const acts = all.filter(
    ({ permission }) => typeof permission !== 'string' && permission.some(({ roles }) => roles !== 'signed-in'),
  );
  return [
    '## Roles and acts',
    '',
    '`all` everywhere, `cov` within what the appointment covers, `own` what is one’s own; `†` only for the head of the unit,',
    '`*` with a fresh proof of identity. What every signed-in person may do with their own account is not repeated here.',
    '',
    `| Act | ${ROLES.join(' | ')} |`,
    `|---|${ROLES.map(() => '---').join('|')}|`,
    ...acts.map((act) => `| ${act.name} | ${ROLES.map((role) => cell(act, role)).join(' | ')} |`),
    '',
  ];
}

function cell({ permission }: Declared, role: Role): string {
  if (typeof permission === 'string') return '';
  return permission
    .filter((rule) => holds(rule, { role, heads: true }))
    .map(({ scope, heads, stepUp }) => `${SCOPES[scope]}${heads === true ? '†' : ''}${stepUp === true ? '*' : ''}`)
    .join(' ');
}

/** Which role carries which purposes, and which data answer which. */
function firewall(): readonly string[] {
  const answers: readonly (readonly [string, readonly Purpose[]])[] = Object.entries(ANSWERS);
  const table = (rows: readonly (readonly [string, readonly Purpose[]])[]) => [
    `|  | ${PURPOSES.join(' | ')} |`,
    `|---|${PURPOSES.map(() => '---').join('|')}|`,
    ...rows.map(
      ([name, purposes]) => `| ${name} | ${PURPOSES.map((one) => (purposes.includes(one) ? '●' : '')).join(' | ')} |`,
    ),
    '',
  ];
  return [
    '## The purposes that a role carries',
    '',
    'Enforcement shares no role with another purpose. Everybody carries `own-account` besides.',
    '',
    ...table(ROLES.map((role) => [role, CARRIES[role]])),
    '## The purposes that data answer',
    '',
    'Nothing answers enforcement.',
    '',
    ...table(answers),
  ];
}

/** What the journal holds nothing of. */
function silence(): readonly string[] {
  const open = all.filter(({ kind, journaled }) => kind === 'query' && !journaled).map(({ name }) => name);
  return [
    '## Acts and reads that leave no entry in the journal',
    '',
    '| Act | Why |',
    '|---|---|',
    ...Object.entries(SILENT).map(([name, reason]) => `| ${name} | ${reason} |`),
    `| ${open.join(', ')} | nothing personal is read: everybody may read it, or the operator reads it on the machine |`,
    '',
  ];
}
