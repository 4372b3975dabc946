import { describe, expect, it } from 'vitest';
import { inWords } from '#platform/access/actor.ts';
import { NOTHING, stepsOf } from '#platform/workflow/procedure.ts';
import { STATES, TURNS } from '../../src/modules/regularisation/domain/states.ts';
import { REGULARISATION } from '../../src/modules/regularisation/procedure.ts';

type Step = ReturnType<typeof stepsOf<(typeof STATES)[number], keyof (typeof REGULARISATION)['acts']>>[number];

const steps = stepsOf(REGULARISATION);
/** A diagram knows no dashes in names, and `-` is where it begins. */
const node = (state: string) => (state === NOTHING ? '[*]' : state.replaceAll('-', '_'));

/** Where files go: one arrow for each pair of states, with every act that leads along it. */
function diagram(): readonly string[] {
  const arrows = Map.groupBy(
    steps.filter(({ from, to }) => from !== to),
    ({ from, to }: Step) => `${node(from)} --> ${node(to)}`,
  );
  const ends = STATES.filter((state) => !steps.some(({ from, to }) => from === state && to !== state));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...STATES.map((state) => `  ${node(state)}: ${state}`),
    ...[...arrows].map(([arrow, along]) => `  ${arrow}: ${along.map(({ act }) => act).join(' / ')}`),
    ...ends.map((state) => `  ${node(state)} --> [*]`),
    '```',
  ];
}

function statesTable(): readonly string[] {
  return [
    '| State | Whose turn | Deadline | Acts that leave it where it stands |',
    '|---|---|---|---|',
    ...STATES.map((state) => {
      const { turn, deadline, sinceFiling } = REGULARISATION.states[state];
      const staying = steps.filter(({ from, to }) => from === state && to === state).map(({ act }) => `\`${act}\``);
      const until = deadline === null ? '–' : `${deadline}${sinceFiling === true ? ', from the filing' : ''}`;
      return `| \`${state}\` | ${turn ?? 'nobody'} | ${until} | ${staying.join(', ') || '–'} |`;
    }),
  ];
}

function actsTable(): readonly string[] {
  return [
    '| Act | From → to | By | Never by | Asks |',
    '|---|---|---|---|---|',
    ...Object.entries(REGULARISATION.acts).map(([act, { by, notBy = [], instructs, collegial, clock }]) => {
      const leads = steps
        .filter((step) => step.act === act)
        .map(({ from, to }) => (from === NOTHING ? `→ ${to}` : from === to ? from : `${from} → ${to}`));
      const asks = [
        collegial === true ? 'a sitting' : '',
        instructs === true ? 'that one does not decide it' : '',
        clock === undefined ? '' : `clock ${clock}`,
      ].filter((part) => part !== '');
      return `| \`${act}\` | ${leads.join('; ')} | ${by.map((rule) => inWords([rule])).join('; or ')} | ${
        notBy.map((who) => `the ${who}`).join(', ') || '–'
      } | ${asks.join(', ') || '–'} |`;
    }),
  ];
}

describe('the procedure of a regularisation', () => {
  it('is drawn and tabled as it is (npm run generate writes it)', async () => {
    const text = [
      '# The procedure of a regularisation',
      '',
      'Generated from `src/modules/regularisation/procedure.ts`, the one table that guards, buttons and the trigger of the',
      'database read.',
      '',
      ...diagram(),
      '',
      '## States',
      '',
      ...statesTable(),
      '',
      '## Acts',
      '',
      ...actsTable(),
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/generated/procedures/regularisation.md');
  });

  it('leads from filing to every state, and awaits somebody wherever a deadline runs', () => {
    const reached = new Set<string>([NOTHING]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of steps) if (reached.has(from)) reached.add(to);
    }
    expect(STATES.filter((state) => !reached.has(state))).toEqual([]);
    for (const state of STATES) {
      const { turn, deadline } = REGULARISATION.states[state];
      expect([state, deadline === null || (turn !== null && TURNS.includes(turn))]).toEqual([state, true]);
    }
  });
});
