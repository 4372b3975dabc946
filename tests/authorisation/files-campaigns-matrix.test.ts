import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { documentKeys, verifyDocument } from '../../src/modules/documents/queries/verify-document.ts';
import { countUnsent } from '../../src/modules/notifications/queries/count-unsent.ts';
import { adoptCriteria } from '../../src/modules/regularisation/commands/adopt-criteria.ts';
import { changeCampaign } from '../../src/modules/regularisation/commands/change-campaign.ts';
import { changeMandate } from '../../src/modules/regularisation/commands/change-mandate.ts';
import { closeCampaign } from '../../src/modules/regularisation/commands/close-campaign.ts';
import { continueSimulation } from '../../src/modules/regularisation/commands/continue-simulation.ts';
import { extendCampaign } from '../../src/modules/regularisation/commands/extend-campaign.ts';
import { openCampaign } from '../../src/modules/regularisation/commands/open-campaign.ts';
import { orderReexamination } from '../../src/modules/regularisation/commands/order-reexamination.ts';
import { prepareCampaign } from '../../src/modules/regularisation/commands/prepare-campaign.ts';
import { reexamineFiles } from '../../src/modules/regularisation/commands/reexamine-files.ts';
import { runSimulation } from '../../src/modules/regularisation/commands/run-simulation.ts';
import { seatMember } from '../../src/modules/regularisation/commands/seat-member.ts';
import { unseatMember } from '../../src/modules/regularisation/commands/unseat-member.ts';
import { DEFAULTS } from '../../src/modules/regularisation/domain/criteria/set.ts';
import { countCampaign } from '../../src/modules/regularisation/queries/count-campaign.ts';
import { criteriaVersions } from '../../src/modules/regularisation/queries/criteria-versions.ts';
import { exportFiles, planExport } from '../../src/modules/regularisation/queries/export-files.ts';
import { listAllCampaigns, listCampaigns } from '../../src/modules/regularisation/queries/list-campaigns.ts';
import { listFiles } from '../../src/modules/regularisation/queries/list-files.ts';
import { listPermits } from '../../src/modules/regularisation/queries/list-permits.ts';
import { listReexaminations, readReexamination } from '../../src/modules/regularisation/queries/list-reexaminations.ts';
import { listSeats } from '../../src/modules/regularisation/queries/list-seats.ts';
import { openCampaigns, readCampaignForFiling } from '../../src/modules/regularisation/queries/open-campaigns.ts';
import { pickFiles } from '../../src/modules/regularisation/queries/pick-files.ts';
import { checkCampaign, readCampaign } from '../../src/modules/regularisation/queries/read-campaign.ts';
import { readDecision } from '../../src/modules/regularisation/queries/read-decision.ts';
import { readCards, readPermit } from '../../src/modules/regularisation/queries/read-permits.ts';
import {
  exportSimulation,
  latestSimulations,
  readSimulation,
} from '../../src/modules/regularisation/queries/read-simulation.ts';
import { RABAT, TRIAL } from '../acceptance/regularisation.support.ts';
import { createPerson } from '../kit/people.ts';
import { FILE_STATES, type FileState } from './expected-files.ts';
import { CAMPAIGN_WORDS, OFFICE_WORDS, PUBLIC_WORDS, REEXAMINING } from './expected-work.ts';
import { mismatchesOf, type Row, telling } from './files-cells.support.ts';
import { type Asking, type FilesWorld, filesWorld } from './files-world.support.ts';

const TALLY = { cells: 0, done: 0 };
const ON = todayHere();
const SET = { asOf: 'filing', criteria: Object.values(DEFAULTS) } as const;
const WORDS = { fr: 'Acte d’essai', ar: 'قرار تجريبي', en: 'Trial act' };
/** A campaign that is being prepared, a version of what it is, a seat, an order, a simulation. */
const [PREPARED, seat, order, simulation] = ['prepared', randomUUID(), randomUUID(), randomUUID()];
let mark = randomUUID();
let world: FilesWorld;
/** Appointed to the commission of Rabat, and not seated there yet. */
let appointed: string;

beforeAll(async () => {
  world = await filesWorld();
  const [unit] = await world.rows('select unit from regularisation.commission where id = $1', [
    world.commissions[RABAT],
  ]);
  const person = await createPerson(world, { role: 'local-commission-member', unit: String(unit?.unit) });
  appointed = person.account;
  await settle();
}, 60_000);

afterAll(async () => {
  console.log(`matrix of campaigns: ${TALLY.cells} cells, ${TALLY.done} done, ${world.asking.length + 1} who ask`);
  await world.close();
});

function named(name: string): Asking['actor'] {
  const found = world.asking.find((who) => who.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found.actor;
}

/** All of it as it was before anybody acted. */
async function settle(): Promise<void> {
  mark = randomUUID();
  await world.rows(`begin; set local session_replication_role = 'replica';
    delete from regularisation.campaign where id not in ('${TRIAL}');
    insert into regularisation.campaign (id, state, opens_on, closes_on, definition, calendar, demo, mark)
      select '${PREPARED}', 'draft', opens_on, closes_on, jsonb_set(definition, '{id}', '"${PREPARED}"'), calendar, true, '${mark}'
      from regularisation.campaign where id = '${TRIAL}';
    update regularisation.campaign set state = 'open', closed_on = null where id = '${TRIAL}';
    delete from regularisation.criteria_version where id not in ('trial-first', 'trial-appeal');
    delete from regularisation.reexamination;
    insert into regularisation.reexamination (id, campaign, criteria, basis, ordered_on, ordered_by, filter)
      values ('${order}', '${TRIAL}', 'trial-appeal', '{"kind": "circular", "title": {"fr": "C", "ar": "C", "en": "C"}, "number": null, "date": "${ON}"}',
        current_date, '${named('chair of the national commission').account}',
        '{"states": ["unfavourable", "lapsed", "refused", "under-appeal"], "category": "all", "answers": []}');
    delete from regularisation.simulation;
    insert into regularisation.simulation (id, base, drafts, instance, run_by, run_by_role)
      values ('${simulation}', '${JSON.stringify({ version: 'trial-first', set: SET })}',
        '${JSON.stringify([{ name: 'Essai', set: SET }])}', 'first', '${named('analyst').account}', 'analyst');
    delete from notifications.message;
    insert into notifications.message (channel, address, language, template, params)
      values ('email', 'essai@example.org', 'fr', 'permit-ready', '{}');
    delete from regularisation.commission_member where account = '${appointed}';
    insert into regularisation.commission_member (id, commission, account, capacity, seat, starts_on)
      values ('${seat}', '${world.commissions[RABAT]}', '${named('another applicant').account}', 'authority', 'member', current_date - 5)
      on conflict (id) do update set ends_on = null;
    commit`);
}

const stateIn = (situation: string): FileState => FILE_STATES.find((state) => state === situation) ?? 'filed';
const reaches = ({ reaches: before }: Asking, situation: string) =>
  typeof before === 'boolean' ? before : before.includes(stateIn(situation));
const standing = (situation: string) => world.stand(stateIn(situation));
const anyList = { due: null, territory: null, campaign: null, sex: null, nationality: null } as const;
const listed = (state: string) => ({
  by: { state: stateIn(state) },
  ...{ ...anyList, filedFrom: null, filedUntil: null },
});

const OFFICE: Readonly<Record<keyof typeof OFFICE_WORDS, Omit<Row, 'words'>>> = {
  'list-files': {
    situations: ['filed', 'under-appeal'],
    does: (by, state) =>
      telling(world.file, listFiles.execute(world.db, by, { filter: listed(state), after: null, limit: 50 })),
  },
  'pick-files': {
    situations: ['filed', 'scheduled', 'refused'],
    does: (by) => telling(world.file, pickFiles.execute(world.db, by, { applications: [world.file] })),
  },
  'read-decision': {
    situations: ['scheduled', 'refused'],
    does: (by) => readDecision.execute(world.db, by, { application: world.file }),
  },
  'export-files': {
    situations: ['filed', 'under-appeal'],
    does: (by, state) =>
      telling(world.file, exportFiles.execute(world.db, by, { filter: listed(state), after: null, format: 'csv' })),
  },
  'plan-export': {
    situations: ['filed'],
    does: (by, state) => telling('"files":1', planExport.execute(world.db, by, { filter: listed(state) })),
  },
  'list-permits': {
    situations: ['permitted'],
    does: (by) => telling(world.permit, listPermits.execute(world.db, by, { view: 'ending', after: null, limit: 50 })),
  },
  'read-permit': {
    situations: ['permitted'],
    does: (by) => readPermit.execute(world.db, by, { permit: world.permit }),
  },
  'read-cards': {
    situations: ['permitted'],
    does: (by) => telling(world.permit, readCards.execute(world.db, by, { applications: [world.file] })),
  },
  'list-reexaminations': {
    situations: ['ordered'],
    does: (by) => telling(order, listReexaminations.execute(world.db, by, undefined)),
  },
  'read-reexamination': {
    situations: ['ordered'],
    does: (by) => readReexamination.execute(world.db, by, { reexamination: order, offset: 0, limit: 10 }),
  },
};

const BASIS = { kind: 'commission-decision', title: WORDS, number: null, date: ON } as const;
const campaignIn = (situation: string) => (situation === 'open' ? TRIAL : PREPARED);
const done = () => 'done';

const CAMPAIGN: Readonly<Record<keyof typeof CAMPAIGN_WORDS, Omit<Row, 'words'>>> = {
  'list-all-campaigns': {
    reads: true,
    situations: ['any'],
    does: (by) => telling(PREPARED, listAllCampaigns.execute(world.db, by, undefined)),
  },
  'check-campaign': { reads: true, situations: ['any'], does: (by) => checkCampaign.execute(world.db, by, PREPARED) },
  'list-seats': {
    reads: true,
    situations: ['any'],
    does: (by) => listSeats.execute(world.db, by, world.commissions[RABAT]),
  },
  'prepare-campaign': {
    situations: ['any'],
    does: (by) =>
      prepareCampaign.execute(world.db, by, {
        ...{ id: `copy-${randomUUID().slice(0, 8)}`, from: TRIAL },
        ...({ opensOn: '2027-01-01', closesOn: '2027-06-30', kind: 'demo' } as const),
      }),
  },
  'change-campaign': {
    situations: ['being prepared', 'open'],
    does: (by, situation) =>
      changeCampaign
        .execute(world.db, by, { campaign: campaignIn(situation), mark, section: { name: WORDS } })
        .then(done),
  },
  'open-campaign': {
    situations: ['incomplete', 'open'],
    async does(by, situation) {
      await world.rows(
        `update regularisation.campaign set definition = jsonb_set(definition, '{documents}', '[]') where id = '${PREPARED}'`,
      );
      return openCampaign.execute(world.db, by, { campaign: campaignIn(situation), on: ON });
    },
  },
  'extend-campaign': {
    situations: ['being prepared', 'open'],
    does: (by, situation) => extendCampaign.execute(world.db, by, { campaign: campaignIn(situation) }),
  },
  'close-campaign': {
    situations: ['being prepared', 'open'],
    does: (by, situation) =>
      closeCampaign
        .execute(world.db, by, {
          ...{ campaign: campaignIn(situation), on: ON },
          by: { kind: 'circular', title: { fr: 'Fin', ar: 'نهاية', en: 'End' }, number: null, date: ON },
        })
        .then(done),
  },
  'seat-member': {
    situations: ['appointed', 'elsewhere'],
    does: (by, situation) =>
      seatMember.execute(world.db, by, {
        commission: world.commissions[RABAT],
        account: situation === 'appointed' ? appointed : named('chair of Salé').account,
        ...({ capacity: 'authority', seat: 'member', startsOn: ON } as const),
      }),
  },
  'unseat-member': {
    situations: ['seated'],
    does: (by) => unseatMember.execute(world.db, by, { member: seat, on: ON }),
  },
  'change-mandate': {
    situations: ['any'],
    does: (by) =>
      changeMandate.execute(world.db, by, { commission: world.national, from: '2026-01-01', until: null }).then(done),
  },
  'count-campaign': { reads: true, situations: ['any'], does: (by) => countCampaign.execute(world.db, by, TRIAL) },
  'count-unsent': {
    situations: ['any'],
    reads: true,
    does: (by) => telling('"messages":1', countUnsent.execute(world.db, by, undefined)),
  },
  'run-simulation': {
    situations: ['any'],
    does: (by) =>
      runSimulation.execute(world.db, by, {
        ...{ campaigns: null, base: 'trial-first' },
        drafts: [{ name: 'Essai', set: { asOf: 'filing', criteria: Object.values(DEFAULTS) } }],
      }),
  },
  'continue-simulation': {
    situations: ['begun by the analyst'],
    does: (by) => continueSimulation.execute(world.db, by, { simulation }),
  },
  'read-simulation': {
    reads: true,
    situations: ['counted'],
    does: (by) => readSimulation.execute(world.db, by, simulation),
  },
  'export-simulation': {
    reads: true,
    situations: ['counted'],
    does: (by) => exportSimulation.execute(world.db, by, simulation),
  },
  'list-simulations': {
    reads: true,
    situations: ['counted'],
    does: (by) => telling(simulation, latestSimulations.execute(world.db, by, 20)),
  },
  'adopt-criteria': {
    situations: ['first', 'appeal'],
    does: (by, instance) =>
      adoptCriteria.execute(world.db, by, {
        ...{ campaign: TRIAL, adoptedOn: ON, inForceFrom: ON, basis: BASIS },
        instance: instance === 'first' ? 'first' : 'appeal',
        set: { asOf: 'filing', criteria: Object.values(DEFAULTS) },
      }),
  },
  'order-reexamination': {
    situations: ['any'],
    does: (by) =>
      orderReexamination.execute(world.db, by, {
        ...{ reexamination: randomUUID(), campaign: TRIAL, criteria: 'trial-appeal', on: ON, basis: BASIS },
        filter: { states: ['unfavourable'], category: 'all', answers: [] },
      }),
  },
};

type Public = (by: Actor) => Promise<unknown>;
const EVERYBODYS: Readonly<Record<(typeof PUBLIC_WORDS)[number], Public>> = {
  'criteria-versions': (by) => criteriaVersions.execute(world.db, by, undefined),
  'list-campaigns': (by) => listCampaigns.execute(world.db, by, undefined),
  'list-document-keys': (by) => documentKeys.execute(world.db, by, undefined),
  'open-campaigns': (by) => openCampaigns.execute(world.db, by, undefined),
  'read-campaign': (by) => readCampaign.execute(world.db, by, TRIAL),
  'read-campaign-for-filing': (by) => readCampaignForFiling.execute(world.db, by, { campaign: TRIAL }),
  'verify-document': (by) => verifyDocument.execute(world.db, by, { typed: 'essai', keys: [] }).then(done),
};

describe('who reads lists, takes files away and hands out permits', () => {
  it.each(Object.keys(OFFICE_WORDS).filter(isOfOffices))(
    'is as the words say: %s',
    async (name) => {
      const row: Row = { ready: standing, reaches, reads: true, ...OFFICE[name], words: OFFICE_WORDS[name] };
      expect(await mismatchesOf(world.asking, TALLY, row)).toEqual([]);
    },
    60_000,
  );
});

describe('who prepares, opens, tries and makes law', () => {
  it.each(Object.keys(CAMPAIGN_WORDS).filter(isOfCampaigns))(
    'is as the words say: %s',
    async (name) => {
      const row: Row = { ready: settle, ...CAMPAIGN[name], words: CAMPAIGN_WORDS[name] };
      expect(await mismatchesOf(world.asking, TALLY, row)).toEqual([]);
    },
    60_000,
  );

  it('is the chair of the national commission alone where refused files are looked at again: reexamine-files', async () => {
    const row: Row = {
      words: REEXAMINING,
      situations: FILE_STATES,
      async ready(state) {
        await settle();
        await standing(state);
      },
      async does(by) {
        const { results } = await reexamineFiles.execute(world.db, by, { reexamination: order });
        const mine = results.filter(({ application }) => application === world.file);
        return mine.length > 0 ? mine : [{ fault: 'wrong-state' }];
      },
    };
    expect(await mismatchesOf(world.asking, TALLY, row)).toEqual([]);
  }, 60_000);

  it.each(PUBLIC_WORDS)('is open to everybody, and tells nothing of a file: %s', async (name) => {
    await world.stand('refused');
    const row: Row = {
      words: { by: 'everybody' },
      situations: ['any'],
      async does(by) {
        const answer = await EVERYBODYS[name](by);
        for (const secret of [world.file, world.reference, world.filing]) {
          if (await telling(secret, Promise.resolve(answer))) throw new Error(`It tells ${secret}.`);
        }
        return 'done';
      },
    };
    expect(await mismatchesOf(world.asking, TALLY, row)).toEqual([]);
  });
});

function isOfOffices(name: string): name is keyof typeof OFFICE_WORDS {
  return name in OFFICE_WORDS;
}

function isOfCampaigns(name: string): name is keyof typeof CAMPAIGN_WORDS {
  return name in CAMPAIGN_WORDS;
}
