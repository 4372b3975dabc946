import { randomUUID } from 'node:crypto';
import { declareRecusal } from '../../src/modules/regularisation/commands/declare-recusal.ts';
import { fileAppeal } from '../../src/modules/regularisation/commands/file-appeal.ts';
import { orderReexamination } from '../../src/modules/regularisation/commands/order-reexamination.ts';
import { reexamineFiles } from '../../src/modules/regularisation/commands/reexamine-files.ts';
import { type CampaignDatabase, RABAT, type Somebody } from './regularisation.support.ts';
import {
  bench,
  decide,
  FAILS,
  instructed,
  MEETS,
  nationalBench,
  planned,
  refusedFiles,
  sat,
  TODAY,
} from './sittings.support.ts';

export interface Scene {
  /** Who looks, and at which pages. */
  readonly views: readonly { readonly who: Somebody; readonly paths: readonly string[] }[];
}

/** Commissions at work: a sitting planned, one open, one signed, appeals that wait, a re-examination. */
export async function commissionScene(database: CampaignDatabase): Promise<Scene> {
  const clerk = await database.people.counter();
  const local = await bench(database);
  const { chair } = local;
  const commission = database.commissions[RABAT];
  const applicant = await database.people.applicant();
  const { files: refused, sitting: signed } = await refusedFiles(
    database,
    [FAILS, { ...FAILS, sex: 'female', identityProof: 'proven' }, FAILS],
    'Séance ouverte à 9 heures, sans incident.',
  );
  const [own, woman, third] = refused;
  if (own === undefined || woman === undefined || third === undefined) throw new Error('no refused file');
  await database.rows('update regularisation.application set account = $2 where id = $1', [own, applicant.account]);
  await database.rows(
    'update regularisation.filing set account = $2 where id = (select filing from regularisation.application where id = $1)',
    [own, applicant.account],
  );
  const appeal = {
    application: third,
    on: TODAY,
    grounds: ['new-evidence' as const],
    statement: 'Exemple',
    facts: null,
  };
  await fileAppeal.execute(database.db, clerk, appeal);
  const national = await nationalBench(database);
  const reexamination = randomUUID();
  await orderReexamination.execute(database.db, national.chair, {
    ...{ reexamination, campaign: 'trial', criteria: 'trial-appeal', on: TODAY },
    basis: {
      kind: 'commission-decision',
      title: {
        fr: 'Élargissement aux femmes (exemple)',
        ar: 'توسيع ليشمل النساء (مثال)',
        en: 'Widening to women (example)',
      },
      number: 'EX-1',
      date: TODAY,
    },
    filter: { states: ['unfavourable'], category: 'women', answers: ['yes'] },
  });
  await reexamineFiles.execute(database.db, national.chair, { reexamination });
  const open = await sat(database, local, commission, await instructed(database, clerk, [MEETS, FAILS, MEETS, {}]));
  const rows = await database.rows(
    'select application from regularisation.agenda_item where sitting = $1 order by ordinal',
    [open],
  );
  const [first, second] = rows.map(({ application }) => String(application));
  const [member] = local.members;
  if (first === undefined || second === undefined || member === undefined) throw new Error('no file on the agenda');
  await declareRecusal.execute(database.db, member, {
    ...{ sitting: open, application: second, member: local.seat(member), note: 'Voisin de palier' },
  });
  await decide(database, chair, open, [first]);
  const coming = await planned(database, chair, commission);
  await instructed(database, clerk, [MEETS, FAILS]);
  const appeals = await planned(database, national.chair, database.national);
  return {
    views: [
      {
        who: chair,
        paths: [
          '/sittings',
          '/sittings/new',
          `/sittings/${open}`,
          `/sittings/${open}?shown=settled`,
          `/sittings/${open}/files/${second}`,
          `/sittings/${open}/presence`,
          `/sittings/${open}/close`,
          `/sittings/${signed}?shown=settled`,
          `/sittings/${coming}`,
          `/sittings/${coming}/agenda`,
          `/sittings/${coming}/open`,
          `/sittings/${coming}/cancel`,
        ],
      },
      {
        who: national.chair,
        paths: [
          '/appeals?category=women',
          '/reexaminations',
          '/reexaminations/new',
          `/reexaminations/${reexamination}`,
          `/sittings/${appeals}/agenda`,
        ],
      },
      { who: clerk, paths: [`/files/${own}/decision`, `/files/${own}/file-appeal`, '/sittings'] },
      { who: applicant, paths: [`/my-files/${own}/decision`, `/my-files/${own}/file-appeal`] },
    ],
  };
}
