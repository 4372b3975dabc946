import { randomUUID } from 'node:crypto';
import { checkRecord, type Fault, type Form, findAlike, placesFor } from '#people';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { type SubmissionFault, submitApplication } from '../commands/submit-application.ts';
import { firstFollowCode, followCodeHash } from '../file-reference.ts';
import { COUNTER } from '../filing-rule.ts';
import { openCampaigns, readCampaignForFiling } from '../queries/open-campaigns.ts';
import { type Alike, CounterForm } from './counter-fields.tsx';
import { type CounterPerson, filled, personsOf, withOneMore, without } from './counter-form.ts';
import { receiptPage } from './counter-receipt.tsx';
import { readContact } from './filing-contact.ts';
import { errorsOf } from './filing-fields.tsx';
import { filing } from './filing-paths.ts';
import { asFamily, isLone, type ReadPerson, readPerson, submitted } from './filing-person.ts';

/** `/files/new`: a counter files a family on one page, with who is perhaps recorded already beside each person. */
export const counterPage: PrivateRoute = {
  path: '/files/new',
  permission: COUNTER,
  answer: (request) => {
    const { day = '', month = '', year = '' } = fieldsOf(todayHere());
    const form = { 'on-day': day, 'on-month': month, 'on-year': year, language: request.context.language };
    return page(request, { form, persons: personsOf(form) });
  },
  async submit(request) {
    const { form } = request;
    const persons = personsOf(form);
    if (form.act === 'file') return file(request, persons);
    if (form.act === 'check') return page(request, { form, persons, alike: await alikeOf(request, persons) });
    const taken = /^remove-(\d{1,3})$/.exec(form.act ?? '');
    return page(request, { form, persons: taken === null ? withOneMore(persons) : without(persons, Number(taken[1])) });
  },
};

const asked = (today: string) => ({ today, atCounter: true });

async function file(request: FormRequest, all: readonly CounterPerson[]): Promise<PrivateAnswer> {
  const { context, db, matcher, actor, key, form, services } = request;
  const today = todayHere();
  const persons = filled(all);
  const read = asFamily(persons.map((person) => readPerson(person.form, person.role, asked(today))));
  const { contact, faults } = readContact(form, context.language);
  const on = isoOf(typedDate(form, 'on'));
  const late: readonly Fault[] = isDay(on) && on <= today ? [] : [{ field: 'on-day', message: 'filing.fault.on' }];
  const chosen = await chosenCampaign(request, form);
  const wrong = read.some((person) => person.faults.length > 0) || faults.length > 0 || late.length > 0;
  if (wrong || chosen === null) return page(request, { form, persons, read, faults: [...faults, ...late] });
  const filed = key ?? randomUUID();
  const code = firstFollowCode(services.keys.documents.sealing, filed);
  const done = await submitApplication.execute(
    db,
    actor,
    {
      ...{ filing: filed, campaign: chosen.campaign.id, territory: null, on, contact },
      source: { saidBy: 'person', source: null, sureness: 'certain', saidOn: on },
      persons: read.map((person) => submitted(person)),
      followCodeHash: followCodeHash(code),
    },
    { key },
  );
  if (!done.ok) return page(request, { form, persons, read, refused: done.fault });
  // Sent again after a crash in between, the form finds its files and has their persons compared.
  const found: number[] = [];
  for (const { record } of done.files) {
    const { shown } = record === null ? { shown: [] } : await checkRecord.execute(matcher, actor, { record });
    found.push(shown.length);
  }
  return receiptPage(request, {
    ...{ filing: filed, code, alike: found },
    loneMinors: read.map((person) => isLone(person, read, today)),
  });
}

const isDay = (iso: string) => /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(Date.parse(iso));

/** Who is perhaps recorded already, of each person who is named: what the button finds where no script runs. */
async function alikeOf({ matcher, actor }: FormRequest, persons: readonly CounterPerson[]): Promise<Alike> {
  const found: Record<string, Awaited<ReturnType<typeof findAlike.execute>>> = {};
  for (const { prefix, role, form } of persons) {
    const { read } = readPerson(form, role, asked(todayHere()));
    if (!read.some(({ kind }) => kind === 'name' || kind === 'document')) continue;
    found[prefix] = await findAlike.execute(matcher, actor, read);
  }
  return found;
}

async function chosenCampaign({ db, actor }: PrivateRequest, form: Form) {
  const open = await openCampaigns.execute(db, actor, undefined);
  const [first] = open;
  const id = open.find((one) => one.id === form.campaign)?.id ?? first?.id;
  return id === undefined ? null : readCampaignForFiling.execute(db, actor, { campaign: id });
}

interface Shown {
  readonly form: Form;
  readonly persons: readonly CounterPerson[];
  /** What was read of each person, when there is something to mend. */
  readonly read?: readonly ReadPerson[];
  readonly faults?: readonly Fault[];
  readonly refused?: SubmissionFault;
  readonly alike?: Alike;
}

async function page(request: PrivateRequest | FormRequest, shown: Shown): Promise<PrivateAnswer> {
  const { form, persons, read, faults = [], refused, alike = {} } = shown;
  const { context, db, actor } = request;
  const { t } = context;
  const title = t('filing.counter.title');
  const open = await openCampaigns.execute(db, actor, undefined);
  const chosen = await chosenCampaign(request, form);
  if (chosen === null) {
    return {
      ...{ kind: 'framed', title, section: filing.counter() },
      body: (
        <>
          <PageTitle title={title} />
          <EmptyState title={t('filing.no-campaign')}>
            <p>{t('filing.no-campaign.remedy')}</p>
          </EmptyState>
        </>
      ),
    };
  }
  const units = Object.values(alike).flatMap((one) => one.flatMap((each) => (each.within ? [] : [each.unit])));
  const places = await placesFor(request, units);
  const errors = new Map((read ?? []).map((person, place) => [place, errorsOf(context, person.faults)] as const));
  const own = errorsOf(context, faults);
  const isBad = own.size > 0 || [...errors.values()].some(({ size }) => size > 0) || refused !== undefined;
  return {
    ...{ kind: 'framed', title, section: filing.counter(), status: isBad ? 422 : 200 },
    script: 'register-check.js',
    body: (
      <CounterForm
        {...{ context, places, form, persons, alike, refused }}
        campaigns={open}
        chosen={chosen.campaign.id}
        categories={chosen.categories}
        errors={own}
        errorsOfPerson={(place) => errors.get(place) ?? new Map()}
      />
    ),
  };
}
