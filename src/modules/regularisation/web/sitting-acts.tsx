import { isUuid } from '#lib/uuid.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { type FormRequest, NOT_FOUND, type PrivateAnswer } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { adjournFiles } from '../commands/adjourn-files.ts';
import { decideFiles } from '../commands/decide-files.ts';
import { takeOffAgenda } from '../commands/take-off-agenda.ts';
import { ALL_MOTIVES } from '../domain/sitting/motives.ts';
import { commissionPaths } from './commission-paths.ts';
import { chosenFiles } from './file-choice.tsx';
import { type ActOnFiles, type AnyResult, notBegun, resultsPage } from './file-results.tsx';

const ACTS = ['proposed', 'favourable', 'unfavourable', 'adjourn', 'remove'] as const;
type AgendaAct = (typeof ACTS)[number];
const DONE = {
  proposed: 'decided',
  favourable: 'decided',
  unfavourable: 'decided',
  adjourn: 'adjourned',
  remove: 'removed',
} as const;

/** Does what was chosen with files on the agenda: where all went well, back to it; otherwise a result for each. */
export async function actOnAgenda(request: FormRequest): Promise<PrivateAnswer> {
  const { context, params, form } = request;
  const { sitting } = params;
  if (!isUuid(sitting)) return NOT_FOUND;
  const act = ACTS.find((one) => one === form.act);
  const applications = chosenFiles(request);
  const asked: ActOnFiles = {
    title: context.t('sittings.results'),
    section: commissionPaths.sittings(),
    back: { to: commissionPaths.sitting(sitting), label: 'sittings.back' },
  };
  if (act === undefined || applications.length === 0) return notBegun(request, asked, context.t('office.bulk.nothing'));
  let results: readonly AnyResult[];
  try {
    results = await run(request, sitting, act, applications);
  } catch (error) {
    if (refusedFields(error) === undefined) throw error;
    return notBegun(request, asked, context.t('sittings.fault.motive-needed'));
  }
  if (results.every(({ fault }) => fault === null)) {
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, DONE[act])) };
  }
  return resultsPage(request, asked, results);
}

function run(
  { db, actor, form, key }: FormRequest,
  sitting: string,
  act: AgendaAct,
  applications: string[],
): Promise<readonly AnyResult[]> {
  const on = todayHere();
  const words = (form.text ?? '').trim();
  switch (act) {
    case 'adjourn':
      return adjournFiles.execute(db, actor, { sitting, applications, on, motive: words }, { key });
    case 'remove':
      return takeOffAgenda.execute(db, actor, { sitting, applications, on }, { key });
    default: {
      const motives = ALL_MOTIVES.filter((motive) => motive === form.motive);
      const text = words === '' ? null : words;
      const decisions = applications.map((application) => ({ application, outcome: act, motives, text }));
      return decideFiles.execute(db, actor, { sitting, on, decisions }, { key });
    }
  }
}
