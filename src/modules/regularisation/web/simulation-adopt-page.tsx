import { needsStepUp, toStepUp } from '#identity';
import { isCivilDay } from '#lib/calendar/civil-day.ts';
import { isUuid } from '#lib/uuid.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { adoptCriteria } from '../commands/adopt-criteria.ts';
import { describeCriteria } from '../criteria-words.ts';
import { criteriaVersions } from '../queries/criteria-versions.ts';
import { readSimulation } from '../queries/read-simulation.ts';
import { BASIS_KINDS } from '../simulation-input.ts';
import { instanceOf } from '../simulation-rule.ts';
import type { Form } from './simulation-parameters.ts';
import { simulations } from './simulation-paths.ts';
import { AskedLines } from './simulation-rules.tsx';
import { campaignName } from './simulation-words.tsx';

const TITLES = ['title-fr', 'title-ar', 'title-en'] as const;
const DAYS = ['adopted-on', 'in-force-from'] as const;
const LONGEST_NUMBER = 80;
const LONGEST_TITLE = 300;

type Faults = ReadonlyMap<string, MessageKey>;

/** `/simulation/<id>/adopt`: a draft that was tried becomes law, by an act that is named. */
export const simulationAdoptPage: PrivateRoute = {
  path: '/simulation/:simulation/adopt',
  permission: adoptCriteria.permission,
  answer: (request) => page(request, proposed(todayHere()), new Map()),
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const draft = await draftOf(request);
    if (draft === null) return NOT_FOUND;
    const faults = faultsOf(form);
    const kind = BASIS_KINDS.find((one) => one === form.kind);
    if (faults.size > 0 || kind === undefined) return page(request, form, faults);
    const [fr = '', ar = '', en = ''] = TITLES.map((name) => (form[name] ?? '').trim());
    const [adoptedOn = '', inForceFrom = ''] = DAYS.map((name) => isoOf(typedDate(form, name)));
    const number = (form.number ?? '').trim();
    try {
      const { version } = await adoptCriteria.execute(
        db,
        actor,
        {
          ...{ campaign: form.campaign ?? '', instance: draft.instance, set: draft.set, adoptedOn, inForceFrom },
          basis: {
            ...{ kind, title: { fr, ar, en }, date: adoptedOn },
            number: number === '' ? null : number,
            assumed: form.assumed !== undefined,
          },
          simulation: draft.simulation,
        },
        { key },
      );
      return { kind: 'redirect', to: href(context, simulations.list(version)) };
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
  },
};

async function draftOf({ db, actor, params, query }: PrivateRequest) {
  const found = isUuid(params.simulation) ? await readSimulation.execute(db, actor, params.simulation) : null;
  const place = query.draft === '1' ? 1 : 0;
  const draft = found?.drafts[place];
  if (found === null || draft === undefined || actor.kind !== 'person') return null;
  if (instanceOf(actor.role) !== found.instance) return null;
  return { simulation: found.id, instance: found.instance, base: found.base.version, place, ...draft };
}

function proposed(today: string): Form {
  const { day = '', month = '', year = '' } = fieldsOf(today);
  return Object.fromEntries(
    DAYS.flatMap((name) => [
      [`${name}-day`, day],
      [`${name}-month`, month],
      [`${name}-year`, year],
    ]),
  );
}

function faultsOf(form: Form): Faults {
  const faults = new Map<string, MessageKey>();
  if (!BASIS_KINDS.some((kind) => kind === form.kind)) faults.set('kind', 'simulation.adopt.fault.kind');
  for (const name of TITLES) {
    const title = (form[name] ?? '').trim();
    if (title === '' || title.length > LONGEST_TITLE) faults.set(name, 'simulation.adopt.fault.title');
  }
  if ([...(form.number ?? '').trim()].length > LONGEST_NUMBER) faults.set('number', 'simulation.adopt.fault.number');
  const [adopted = '', inForce = ''] = DAYS.map((name) => isoOf(typedDate(form, name)));
  if (!isCivilDay(adopted)) faults.set('adopted-on', 'simulation.adopt.fault.day');
  if (!isCivilDay(inForce)) faults.set('in-force-from', 'simulation.adopt.fault.day');
  else if (isCivilDay(adopted) && inForce < adopted) faults.set('in-force-from', 'simulation.adopt.fault.order');
  return faults;
}

async function page(request: PrivateRequest | FormRequest, form: Form, faults: Faults): Promise<PrivateAnswer> {
  const { context, db, actor } = request;
  const { t } = context;
  const draft = await draftOf(request);
  if (draft === null) return NOT_FOUND;
  const versions = await criteriaVersions.execute(db, actor, undefined);
  const campaigns = new Map(versions.map((one) => [one.campaign, campaignName(context, one)]));
  const described = describeCriteria(context, draft.set);
  const error = (name: string) => {
    const message = faults.get(name);
    return message === undefined ? undefined : t(message);
  };
  const title = t('simulation.adopt.title');
  return {
    kind: 'framed',
    title,
    section: simulations.list(),
    status: faults.size > 0 ? 422 : 200,
    body: (
      <div class="simulation">
        <ActForm
          context={context}
          kicker={
            <a href={href(context, simulations.one(draft.simulation))}>
              <bdi>{draft.name}</bdi>
            </a>
          }
          title={title}
          lead={
            <>
              <p>
                {described.alternatives} {described.asOf}
              </p>
              <dl class="definitions">
                {described.criteria.map(({ id, name, asked }) => (
                  <div key={id}>
                    <dt>
                      <span class="criterion-id">{id}</span> {name}
                    </dt>
                    <dd>
                      <AskedLines lines={asked} />
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          }
          consequences={[t('simulation.adopt.consequence.law'), t('simulation.adopt.consequence.files')]}
          errors={[...faults].map(([field, message]) => ({
            field: DAYS.some((day) => day === field) ? `${field}-day` : field,
            message: t(message),
          }))}
          act={t('simulation.adopt.act')}
          cancel={simulations.one(draft.simulation)}
        >
          <SelectField
            context={context}
            name="campaign"
            label={t('simulation.campaign')}
            value={form.campaign ?? versions.find(({ id }) => id === draft.base)?.campaign}
            choices={[...campaigns].map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            context={context}
            name="kind"
            label={t('simulation.adopt.kind')}
            value={form.kind}
            empty=""
            choices={BASIS_KINDS.map((value) => ({ value, label: t(`simulation.adopt.kind.${value}`) }))}
            error={error('kind')}
          />
          {TITLES.map((name) => (
            <TextField
              key={name}
              context={context}
              name={name}
              label={t(`simulation.adopt.${name}`)}
              value={form[name]}
              dir="auto"
              autocomplete="off"
              width="full"
              error={error(name)}
            />
          ))}
          <TextField
            context={context}
            name="number"
            label={t('simulation.adopt.number')}
            optional
            value={form.number}
            autocomplete="off"
            error={error('number')}
          />
          {DAYS.map((name) => (
            <DateFields
              key={name}
              context={context}
              name={name}
              label={t(`simulation.adopt.${name}`)}
              value={typedDate(form, name)}
              error={error(name)}
            />
          ))}
          {context.trial && (
            <CheckboxField
              context={context}
              name="assumed"
              label={t('simulation.adopt.assumed')}
              checked={form.assumed !== undefined}
            />
          )}
        </ActForm>
      </div>
    ),
  };
}
