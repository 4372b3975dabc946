// kill -9 of the server and of PostgreSQL in the middle of commands: nothing that was acknowledged is lost, nothing is torn,
// and what is sent again with the same key is done once.
import { machine, percentile, publish, table } from '../../bench/table.mjs';
import { runCampaign } from './campaign.ts';
import { countOf, summaryOf } from './summary.ts';

const SEED = Number(process.env.KILLS_SEED ?? Date.now() % 1_000_000);
const KILLS = { server: Number(process.env.KILLS_SERVER ?? 600), postgres: Number(process.env.KILLS_POSTGRES ?? 150) };
const WHEN = {
  any: 'at any moment',
  before: 'before a statement is sent',
  racing: 'while a commit runs',
  held: 'after a statement is done, before its answer',
  after: 'once a commit is answered',
};

// PostgreSQL is stopped when this ends by itself, not when a signal ends it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

console.log(`seed ${SEED}`);
const campaign = await runCampaign({ seed: SEED, kills: KILLS, say: (sentence) => console.log(sentence) });
const summary = summaryOf(campaign);
const { kills, journal, controls } = campaign;
const blind = controls.filter(({ found }) => found.length === 0);
const alsoEnded = kills.filter((kill) => kill.alsoEnded).length;
const sum = (of) => kills.reduce((total, kill) => total + of(kill), 0);
const number = (value) => value.toLocaleString('en');
const round = (value) => (Number.isFinite(value) ? number(Math.round(value)) : '');

const perVictim = ['server', 'postgres'].flatMap((victim) =>
  ['any', 'before', 'racing', 'held', 'after'].flatMap((moment) => {
    const some = kills.filter((kill) => kill.victim === victim && kill.moment === moment);
    if (some.length === 0) return [];
    const times = some.map(({ recovered }) => recovered);
    return [
      [
        victim === 'server' ? 'server' : 'PostgreSQL',
        WHEN[moment],
        some.length,
        percentile(
          some.map(({ inFlight }) => inFlight),
          0.5,
        ),
        ...[0.5, 0.95, 1].map((share) => round(percentile(times, share))),
      ],
    ];
  }),
);

publish('kills', [
  '# Killed in the middle',
  '',
  `${number(KILLS.server)} times SIGKILL to the server and ${number(KILLS.postgres)} times to every process of PostgreSQL, while 8 clients send the forms of`,
  'signed-in administrators over HTTP: a unit is made, somebody is invited, somebody is appointed, an appointment is ended.',
  `Every second kill comes at a chosen statement of a chosen act (${number(pointCount())} places, in turn, the gate's own statements`,
  'included), the others at any moment with at least 4 requests in flight. The server is the built `dist/main.js`; what was',
  'not answered is sent again at once, with the same key, to a server that is up already, or to the same one once PostgreSQL is back.',
  `Checked after every kill and at the end, as the superuser. Seed ${SEED}; ${machine()}.`,
  '',
  ...table(
    ['', ''],
    [
      ['acts wanted', number(summary.acts)],
      ['forms sent, those sent again or twice included', number(summary.sendings)],
      ['acts answered in the end', number(summary.answered)],
      ['… at the first sending', number(summary.answeredAtOnce)],
      ['acknowledgements before a kill, after the kill before', number(sum(({ acknowledged }) => acknowledged))],
      ['… in the last 50 ms before it', number(sum(({ justBefore }) => justBefore))],
      ['**acknowledged and lost**', `**${countOf(campaign, 'lost')}**`],
      [
        '**torn** (row, journal entry and kept answer not all there, or not of one transaction)',
        `**${countOf(campaign, 'torn')}**`,
      ],
      ['**done twice**', `**${countOf(campaign, 'twice')}**`],
      ['**answered differently under the same key**', `**${countOf(campaign, 'answer')}**`],
      ['refused', countOf(campaign, 'refused')],
      ['acts in doubt: a sending was not answered, or answered with 5xx', number(summary.inDoubt)],
      ['… done by a sending that was not answered', number(summary.doneUnseen)],
      ['… done by a sending that was answered with 5xx', number(summary.doneThoughFailed)],
      ['… links of invitations that were made and that nobody saw', number(summary.linksUnseen)],
      ['servers that ended because PostgreSQL did', alsoEnded],
      [
        `journal: ${number(journal.entries)} entries, ${number(journal.checkpoints)} checkpoints`,
        journal.fault ?? 'intact',
      ],
      ['seconds, kills of servers', round(campaign.seconds.server)],
      ['seconds, kills of PostgreSQL', round(campaign.seconds.postgres)],
    ],
  ),
  '',
  'Times until every act in doubt was answered, in milliseconds: from the kill of a server; from the moment PostgreSQL accepts',
  'connections again.',
  '',
  ...table(['Killed', 'When', 'Kills', 'in flight, median', 'p50', 'p95', 'longest'], perVictim),
  '',
  `Answers: ${[...summary.answers].map(([name, count]) => `${name} × ${number(count)}`).join(', ')}.`,
  '',
  'The checker was shown losses that were planted, and undone:',
  '',
  ...table(
    ['Planted', 'Found'],
    controls.map(({ planted, found }) => [planted, found.length === 0 ? '**nothing**' : found.join(', ')]),
  ),
]);
for (const [cause, count] of campaign.failures) console.log(`logged ${count} ×: ${cause}`);
for (const { kind, act, key, what } of campaign.faults.slice(0, 50)) console.log(`${kind}: ${act} ${key}: ${what}`);

const isWhole = campaign.faults.length === 0 && journal.fault === null && alsoEnded === 0 && blind.length === 0;
process.exit(isWhole && summary.answered === summary.acts ? 0 : 1);

function pointCount() {
  return Object.values(campaign.statements).reduce((total, steps) => total + 2 * steps.length + 2, 0);
}
