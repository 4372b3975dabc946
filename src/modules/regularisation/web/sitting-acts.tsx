import { isUuid } from '#lib/uuid.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { type FormRequest, NOT_FOUND, type PrivateAnswer } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { adjournFiles } from '../commands/adjourn-files.ts';
import { decideFiles } from '../commands/decide-files.ts';
import { takeOffAgenda } from '../commands/take-off-agenda.ts';
import { ALL_MOTIVES } from '../domain/sitting/motives.ts';
import { MOST_FILES } from '../office-input.ts';
import { pickFiles } from '../queries/pick-files.ts';
import { commissionPaths } from './commission-paths.ts';
import { type AnyResult, SittingResults } from './sitting-results.tsx';

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
  const { context, params, form, lists } = request;
  const { sitting } = params;
  if (!isUuid(sitting)) return NOT_FOUND;
  const act = ACTS.find((one) => one === form.act);
  const chosen = (form.all === 'yes' ? lists.shown : lists.file) ?? [];
  const applications = [...new Set(chosen.filter(isUuid))].slice(0, MOST_FILES);
  if (act === undefined || applications.length === 0) return refused(request, sitting, 'office.bulk.nothing');
  let results: readonly AnyResult[];
  try {
    results = await run(request, sitting, act, applications);
  } catch (error) {
    if (refusedFields(error) === undefined) throw error;
    return refused(request, sitting, 'sittings.fault.motive-needed');
  }
  if (results.every(({ fault }) => fault === null)) {
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, DONE[act])) };
  }
  return resultPage(request, sitting, results);
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

function refused(
  { context }: FormRequest,
  sitting: string,
  why: 'office.bulk.nothing' | 'sittings.fault.motive-needed',
): PrivateAnswer {
  const { t } = context;
  const title = t('sittings.agenda');
  return {
    kind: 'framed',
    title,
    status: 422,
    section: commissionPaths.sittings(),
    body: (
      <div class="office">
        <PageTitle title={title} />
        <Notice context={context} kind="attention">
          <p>{t(why)}</p>
        </Notice>
        <p>
          <a href={href(context, commissionPaths.sitting(sitting))}>{t('sittings.back')}</a>
        </p>
      </div>
    ),
  };
}

async function resultPage(
  { context, db, actor }: FormRequest,
  sitting: string,
  results: readonly AnyResult[],
): Promise<PrivateAnswer> {
  const title = context.t('sittings.results');
  const picked = await pickFiles.execute(db, actor, { applications: results.map(({ application }) => application) });
  return {
    kind: 'framed',
    title,
    section: commissionPaths.sittings(),
    body: (
      <div class="office">
        <PageTitle title={title} />
        <SittingResults
          context={context}
          results={results}
          files={picked.map(({ file }) => file)}
          back={commissionPaths.sitting(sitting)}
        />
      </div>
    ),
  };
}
