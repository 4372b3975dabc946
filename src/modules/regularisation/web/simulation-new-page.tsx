import { isUuid } from '#lib/uuid.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { NumberField, TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { runSimulation } from '../commands/run-simulation.ts';
import type { CriteriaVersion } from '../queries/criteria-versions.ts';
import { criteriaVersions } from '../queries/criteria-versions.ts';
import { readSimulation } from '../queries/read-simulation.ts';
import type { Draft } from '../simulation-shape.ts';
import { DraftFields } from './simulation-draft-fields.tsx';
import { type DraftFault, type Form, formOf, readSet, readWhole } from './simulation-parameters.ts';
import { simulations } from './simulation-paths.ts';
import { campaignName, versionName } from './simulation-words.tsx';

/** `/simulation/new`: a draft of criteria, from a version that is law or from a draft that was tried before. */
export const simulationNewPage: PrivateRoute = {
  path: '/simulation/new',
  permission: runSimulation.permission,
  async answer(request) {
    const start = await startOf(request);
    if (start === null) return NOT_FOUND;
    const { context } = request;
    const { t } = context;
    const { version, other } = start;
    const proposed = t('simulation.new.name-default', { version: versionName(context, version) });
    const form = {
      ...formOf(other?.set ?? version.set),
      name: other?.name ?? proposed,
      campaign: version.campaign,
      small: '10',
    };
    return page(request, start, form, []);
  },
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const start = await startOf(request);
    if (start === null) return NOT_FOUND;
    const { version, other } = start;
    const { set, faults: setFaults } = readSet(form);
    const name = (form.name ?? '').trim();
    const small = readWhole(form.small);
    const faults: readonly DraftFault[] = [
      ...(name === '' || [...name].length > 80 ? [{ field: 'name', message: 'simulation.fault.name' } as const] : []),
      ...setFaults,
      ...(small === null || small < 1 || small > 1000
        ? [{ field: 'small', message: 'simulation.fault.number', values: { least: 1, most: 1000 } } as const]
        : []),
    ];
    if (set === null || small === null || faults.length > 0) return page(request, start, form, faults);
    const draft = { name, set };
    const drafts = other !== null && form.compare !== undefined ? [other, draft] : [draft];
    const campaigns = form.campaign === undefined || form.campaign === '' ? null : [form.campaign];
    const input = { campaigns, base: version.id, drafts, small };
    const { simulation } = await runSimulation.execute(db, actor, input, { key });
    return { kind: 'redirect', to: href(context, simulations.one(simulation)) };
  },
};

interface Start {
  readonly version: CriteriaVersion;
  /** The draft that this one starts from; null when it starts from the law. */
  readonly other: Draft | null;
  readonly versions: readonly CriteriaVersion[];
}

async function startOf({ db, actor, query }: PrivateRequest): Promise<Start | null> {
  const versions = await criteriaVersions.execute(db, actor, undefined);
  const { base, from } = query;
  const before = isUuid(from) ? await readSimulation.execute(db, actor, from) : null;
  const version = versions.find(({ id }) => id === (before?.base.version ?? base));
  if (version === undefined) return null;
  return { version, versions, other: before?.drafts[query.draft === '1' ? 1 : 0] ?? null };
}

function page(
  { context }: PrivateRequest | FormRequest,
  { version, versions, other }: Start,
  form: Form,
  faults: readonly DraftFault[],
): PrivateAnswer {
  const { t } = context;
  const errors = new Map(faults.map(({ field, message, values }) => [field, t(message, values)]));
  const campaigns = new Map(versions.map((one) => [one.campaign, campaignName(context, one)]));
  const title = t('simulation.new.title');
  return {
    kind: 'framed',
    title,
    section: simulations.list(),
    status: faults.length > 0 ? 422 : 200,
    body: (
      <div class="simulation">
        <PageTitle
          kicker={`${t('simulation.new.base')} ${campaignName(context, version)}, ${versionName(context, version)}`}
          title={title}
          lead={t('simulation.new.lead')}
        />
        <ErrorSummary
          context={context}
          errors={[...errors].map(([field, message]) => ({ field: firstOf(field), message }))}
        />
        <form method="post" class="act-form">
          <Once />
          <TextField
            context={context}
            name="name"
            label={t('simulation.new.name')}
            hint={t('simulation.new.name-hint')}
            value={form.name}
            dir="auto"
            autocomplete="off"
            width="full"
            error={errors.get('name')}
          />
          <SelectField
            context={context}
            name="campaign"
            label={t('simulation.new.files')}
            value={form.campaign}
            empty={t('simulation.campaign.all')}
            choices={[...campaigns].map(([value, label]) => ({ value, label }))}
          />
          <DraftFields context={context} form={form} errors={errors} />
          {other !== null && (
            <CheckboxField
              context={context}
              name="compare"
              label={t('simulation.new.compare', { name: other.name })}
              checked={form.compare !== undefined}
            />
          )}
          <NumberField
            context={context}
            name="small"
            label={t('simulation.new.small')}
            hint={t('simulation.new.small-hint')}
            value={form.small}
            suffix={t('simulation.new.files-suffix')}
            error={errors.get('small')}
          />
          <div class="acts">
            <Button>{t('simulation.new.act')}</Button>
            <a href={href(context, simulations.list())}>{t('ui.form.cancel')}</a>
          </div>
        </form>
      </div>
    ),
  };
}

/** The control that an error leads to: of a date its first. */
function firstOf(field: string): string {
  return field === 'as-of-day' || field === 'K6-before' ? `${field}-day` : field;
}
