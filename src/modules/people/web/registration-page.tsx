import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { fieldsOf, todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { checkRecord } from '../commands/check-record.ts';
import { fileRecord } from '../commands/file-record.ts';
import type { ShownAlike } from '../matching/shown.ts';
import { findAlike } from '../queries/find-alike.ts';
import { CheckPanel } from './check-panel.tsx';
import { errorsOf, summaryOf } from './fields.tsx';
import type { Fault, Form } from './fields-read.ts';
import { placesFor } from './places.ts';
import { register } from './register-paths.ts';
import { readRegistration, remarksOn } from './registration.ts';
import { RegistrationFields } from './registration-fields.tsx';

/** `/persons/new`: records somebody with all that is said of them, after a look at who is recorded already. */
export const registrationPage: PrivateRoute = {
  path: '/persons/new',
  permission: fileRecord.permission,
  answer: (request) => page(request, { form: proposed(todayHere()), faults: [], shown: null }),
  async submit(request) {
    const { context, db, matcher, actor, key, form } = request;
    const { said, source, faults } = readRegistration(form, todayHere());
    if (form.act !== 'register') {
      const shown = await findAlike.execute(
        matcher,
        actor,
        said.map(({ read }) => read),
      );
      return page(request, { form, faults, shown });
    }
    if (faults.length > 0 || source === null) return page(request, { form, faults, shown: null });
    const input = { said: said.map(({ typed }) => typed), source };
    const { record } = await fileRecord.execute(db, actor, input, { key });
    // Sent again after a crash between the two, the form finds its record and has it compared.
    await checkRecord.execute(matcher, actor, { record });
    return { kind: 'redirect', to: href(context, register.record(record, 'registered')) };
  },
};

/** What the form proposes before anything is typed. */
function proposed(today: string): Form {
  const { day = '', month = '', year = '' } = fieldsOf(today);
  return {
    'said-by': 'person',
    sureness: 'certain',
    'said-on-day': day,
    'said-on-month': month,
    'said-on-year': year,
  };
}

interface Shown {
  readonly form: Form;
  readonly faults: readonly Fault[];
  /** Who was found; null before anybody was looked for. */
  readonly shown: readonly ShownAlike[] | null;
}

async function page(request: PrivateRequest | FormRequest, { form, faults, shown }: Shown): Promise<PrivateAnswer> {
  const { context } = request;
  const { t } = context;
  const places = await placesFor(
    request,
    (shown ?? []).flatMap((one) => (one.within ? [] : [one.unit])),
  );
  const errors = errorsOf(context, faults);
  const title = t('people.new.title');
  return {
    kind: 'framed',
    title,
    section: register.search(),
    status: errors.size > 0 ? 422 : 200,
    script: 'register-check.js',
    body: (
      <div class="register">
        <PageTitle title={title} lead={t('people.new.lead')} />
        <ErrorSummary context={context} errors={summaryOf(errors)} />
        <form
          method="post"
          action={href(context, register.new())}
          class="act-form registration"
          data-check={href(context, register.check())}
        >
          <Once />
          <div class="registration-fields">
            <RegistrationFields
              context={context}
              places={places}
              form={form}
              errors={errors}
              remarks={remarksOn(form)}
            />
          </div>
          <aside class="registration-check" id="check" aria-labelledby="check-title">
            <h2 id="check-title">{t('people.check.title')}</h2>
            <div aria-live="polite" data-check-panel>
              <CheckPanel context={context} places={places} shown={shown} />
            </div>
            <p class="remark" data-check-failed hidden>
              {t('people.check.failed')}
            </p>
          </aside>
          <div class="acts">
            <button
              type="submit"
              class="button button-secondary"
              name="act"
              value="check"
              formaction={`${href(context, register.new())}#check`}
            >
              {t('people.check.act')}
            </button>
            <Button name="act" value="register">
              {t('people.new.act')}
            </Button>
            <a href={href(context, register.search())}>{t('ui.form.cancel')}</a>
          </div>
        </form>
      </div>
    ),
  };
}
