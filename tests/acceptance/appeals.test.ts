import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ConflictError, NotAllowedError, NotFoundError } from '#platform/access/gate.ts';
import { acknowledgeDecision } from '../../src/modules/regularisation/commands/acknowledge-decision.ts';
import { fileAppeal } from '../../src/modules/regularisation/commands/file-appeal.ts';
import { orderReexamination } from '../../src/modules/regularisation/commands/order-reexamination.ts';
import { planSitting } from '../../src/modules/regularisation/commands/plan-sitting.ts';
import { recordProof } from '../../src/modules/regularisation/commands/record-proof.ts';
import { reexamineFiles } from '../../src/modules/regularisation/commands/reexamine-files.ts';
import { listWaiting } from '../../src/modules/regularisation/queries/list-waiting.ts';
import { readDecision } from '../../src/modules/regularisation/queries/read-decision.ts';
import { type CampaignDatabase, campaignDatabase, SALE } from './regularisation.support.ts';
import {
  conclude,
  decide,
  FAILS,
  instructed,
  nationalBench,
  refusedFiles,
  sat,
  stateOf,
  TODAY,
} from './sittings.support.ts';

let database: CampaignDatabase;
beforeAll(async () => {
  database = await campaignDatabase();
});

const WOMAN = { ...FAILS, sex: 'female' as const, identityProof: 'proven' as const };

describe('an appeal', () => {
  it('brings a refused file before the national commission, which admits it by its own wider criteria', async () => {
    const { files, clerk } = await refusedFiles(database, [WOMAN, FAILS]);
    for (const application of files) {
      const appealed = { application, on: TODAY, grounds: ['other' as const], statement: 'Exemple', facts: null };
      expect(await fileAppeal.execute(database.db, clerk, appealed)).toEqual({ ok: true, late: false });
    }
    const national = await nationalBench(database);
    const sitting = await sat(database, national, database.national, files);
    const results = await decide(database, national.chair, sitting, files);
    expect(results.map(({ fault }) => fault)).toEqual([null, null]);
    await conclude(database, national.chair, sitting);
    expect(await Promise.all(files.map((file) => stateOf(database, file)))).toEqual([
      'favourable-on-appeal',
      'refused',
    ]);
  });
});

describe('new evidence', () => {
  it('that the office sees while the appeal waits is what the national commission judges by', async () => {
    const { files, clerk } = await refusedFiles(database, [FAILS]);
    const [application = ''] = files;
    const facts = { contractMonths: { value: 36, proof: 'claimed' as const } };
    const appealed = { application, on: TODAY, grounds: ['new-evidence' as const], statement: null, facts };
    await fileAppeal.execute(database.db, clerk, appealed);
    await recordProof.execute(database.db, clerk, { application, on: TODAY, proofs: { contractMonths: 'proven' } });
    const national = await nationalBench(database);
    const sitting = await sat(database, national, database.national, [application]);
    expect((await decide(database, national.chair, sitting, [application]))[0]?.fault).toBeNull();
    await conclude(database, national.chair, sitting);
    expect(await stateOf(database, application)).toBe('favourable-on-appeal');
  });
});

describe('a re-examination', () => {
  it('takes refused files up under a wider version, with the answers before and after', async () => {
    const { files } = await refusedFiles(database, [WOMAN, FAILS]);
    const { chair } = await nationalBench(database);
    const reexamination = randomUUID();
    const ordered = await orderReexamination.execute(database.db, chair, {
      reexamination,
      campaign: 'trial',
      criteria: 'trial-appeal',
      basis: {
        kind: 'commission-decision',
        title: { fr: 'Décision', ar: 'قرار', en: 'Decision' },
        number: null,
        date: TODAY,
      },
      on: TODAY,
      filter: { states: ['unfavourable'], category: 'women-and-children', answers: ['yes'] },
    });
    expect(ordered).toEqual({ ok: true });
    const done = await reexamineFiles.execute(database.db, chair, { reexamination });
    expect(done).toEqual({
      looked: 1,
      finished: true,
      results: [{ application: files[0], before: 'no', after: 'yes', fault: null }],
    });
    expect(await Promise.all(files.map((file) => stateOf(database, file)))).toEqual(['under-appeal', 'unfavourable']);
  });
});

describe('an appeal is refused or marked', () => {
  it('when the file is not refused, belongs to somebody else, or was appealed already', async () => {
    const { files, clerk } = await refusedFiles(database, [FAILS]);
    const [application = ''] = files;
    const appealed = { application, on: TODAY, grounds: ['other' as const], statement: null, facts: null };
    const stranger = await database.people.applicant('another');
    await expect(fileAppeal.execute(database.db, stranger, appealed)).rejects.toBeInstanceOf(NotFoundError);
    const sale = await database.people.counter(SALE);
    await expect(fileAppeal.execute(database.db, sale, appealed)).rejects.toBeInstanceOf(NotFoundError);
    const enforcement = await database.people.stranger('enforcement-reader', 'surete-nationale');
    await expect(fileAppeal.execute(database.db, enforcement, appealed)).rejects.toBeInstanceOf(NotAllowedError);
    const twice = await Promise.allSettled([
      fileAppeal.execute(database.db, clerk, appealed),
      fileAppeal.execute(database.db, clerk, appealed),
    ]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const rows = await database.rows(
      'select count(*)::integer as n from regularisation.appeal where application = $1',
      [application],
    );
    expect(rows).toEqual([{ n: 1 }]);
    const [instructedOnly = ''] = await instructed(database, clerk, [FAILS]);
    await expect(
      fileAppeal.execute(database.db, clerk, { ...appealed, application: instructedOnly }),
    ).rejects.toBeInstanceOf(ConflictError);
  });

  it('as late when its term is over, for the commission to judge', async () => {
    const { files, clerk } = await refusedFiles(database, [FAILS]);
    const [application = ''] = files;
    await database.rows('alter table regularisation.application disable trigger follow_procedure');
    await database.rows(`update regularisation.application set due_on = date '2026-01-01' where id = $1`, [
      application,
    ]);
    await database.rows('alter table regularisation.application enable trigger follow_procedure');
    const appealed = { application, on: TODAY, grounds: ['other' as const], statement: null, facts: null };
    expect(await fileAppeal.execute(database.db, clerk, appealed)).toEqual({ ok: true, late: true });
  });

  it('as a claim only, when the applicant says of themselves that something is proven', async () => {
    const { files } = await refusedFiles(database, [FAILS]);
    const [application = ''] = files;
    const applicant = await database.people.applicant();
    await database.rows('update regularisation.application set account = $2 where id = $1', [
      application,
      applicant.account,
    ]);
    const facts = { contractMonths: { value: 36, proof: 'proven' as const } };
    const appealed = { application, on: TODAY, grounds: ['new-evidence' as const], statement: null, facts };
    await fileAppeal.execute(database.db, applicant, appealed);
    const rows = await database.rows(
      'select contract_months, contract_months_proof from regularisation.facts where application = $1',
      [application],
    );
    expect(rows).toEqual([{ contract_months: 36, contract_months_proof: 1 }]);
  });
});

describe('a commission whose mandate ended', () => {
  it('receives appeals that wait, and cannot sit', async () => {
    const { files, clerk } = await refusedFiles(database, [FAILS]);
    const { chair } = await nationalBench(database);
    await database.rows('update regularisation.commission set mandate_until = current_date - 1 where id = $1', [
      database.national,
    ]);
    try {
      const [application = ''] = files;
      const appealed = { application, on: TODAY, grounds: ['other' as const], statement: null, facts: null };
      expect(await fileAppeal.execute(database.db, clerk, appealed)).toEqual({ ok: true, late: false });
      const asked = { sitting: null, commission: null, category: 'all' as const, after: null, limit: 50 };
      const waiting = await listWaiting.execute(database.db, chair, asked);
      expect(waiting?.sits).toBe(false);
      expect(waiting?.files.map(({ id }) => id)).toContain(application);
      const sitting = { sitting: randomUUID(), commission: database.national, plannedOn: TODAY, place: null };
      expect(await planSitting.execute(database.db, chair, sitting)).toEqual({ ok: false, fault: 'outside-mandate' });
    } finally {
      await database.rows('update regularisation.commission set mandate_until = null where id = $1', [
        database.national,
      ]);
    }
  });
});

describe('a re-examination that is interrupted', () => {
  it('goes on where it was, looks at no file twice, and closes the files to the commission again', async () => {
    const { files } = await refusedFiles(database, [WOMAN, WOMAN, WOMAN, FAILS, FAILS]);
    const { chair } = await nationalBench(database);
    const reexamination = randomUUID();
    const order = {
      ...{ reexamination, campaign: 'trial', criteria: 'trial-appeal', on: TODAY },
      basis: { kind: 'circular' as const, title: { fr: 'C', ar: 'د', en: 'C' }, number: '1', date: TODAY },
      filter: { states: ['unfavourable' as const], category: 'all' as const, answers: ['yes' as const] },
    };
    await orderReexamination.execute(database.db, chair, order);
    const taken: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      const [once, again] = await Promise.all([
        reexamineFiles.execute(database.db, chair, { reexamination, limit: 2 }),
        reexamineFiles.execute(database.db, chair, { reexamination, limit: 2 }),
      ]);
      taken.push(...[once, again].flatMap(({ results }) => results.map(({ application }) => application)));
      if (again.finished || once.finished) break;
    }
    expect(new Set(taken).size).toBe(taken.length);
    expect(files.filter((file) => taken.includes(file))).toHaveLength(3);
    const rows = await database.rows(
      'select count(*)::integer as n from regularisation.appeal where reexamination = $1',
      [reexamination],
    );
    expect(rows).toEqual([{ n: taken.length }]);
    const left = files.filter((file) => !taken.includes(file));
    for (const application of left) {
      expect(await readDecision.execute(database.db, chair, { application })).toBeNull();
    }
  });
});

describe('the read receipt of a decision', () => {
  it('notes when the person first opened it, once, and no opening by anybody else', async () => {
    const { files, clerk } = await refusedFiles(database, [FAILS]);
    const [application = ''] = files;
    const applicant = await database.people.applicant('another');
    await database.rows('update regularisation.application set account = $2 where id = $1', [
      application,
      applicant.account,
    ]);
    const found = await readDecision.execute(database.db, applicant, { application });
    const [decision] = found?.decisions ?? [];
    if (decision === undefined) throw new Error('no decision');
    const opened = { application, decision: decision.id };
    await expect(acknowledgeDecision.execute(database.db, clerk, opened)).rejects.toBeInstanceOf(NotAllowedError);
    const stranger = await database.people.applicant('another');
    await expect(acknowledgeDecision.execute(database.db, stranger, opened)).rejects.toBeInstanceOf(NotFoundError);
    expect(await acknowledgeDecision.execute(database.db, applicant, opened)).toEqual({ first: true });
    expect(await acknowledgeDecision.execute(database.db, applicant, opened)).toEqual({ first: false });
  });
});
