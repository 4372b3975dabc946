import { CheckPanel, type Form, type findAlike, type Places } from '#people';
import { Button } from '#platform/ui/form/button.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { typedDate } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { SubmissionFault } from '../commands/submit-application.ts';
import { FILE_ROLES, MOST_PERSONS } from '../filing-input.ts';
import type { openCampaigns } from '../queries/open-campaigns.ts';
import { type CounterPerson, nextNumber } from './counter-form.ts';
import { ContactFields, IdentityFields, SituationFields, summaryOf } from './filing-fields.tsx';
import { filing } from './filing-paths.ts';

type Found = Awaited<ReturnType<typeof findAlike.execute>>;
/** Who was found alike, by what stands before the names of a person's fields. */
export type Alike = Readonly<Record<string, Found>>;

interface CounterProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly form: Form;
  readonly persons: readonly CounterPerson[];
  readonly alike: Alike;
  readonly refused: SubmissionFault | undefined;
  readonly campaigns: Awaited<ReturnType<typeof openCampaigns.execute>>;
  readonly chosen: string;
  readonly categories: readonly string[];
  readonly errors: ReadonlyMap<string, string>;
  readonly errorsOfPerson: (place: number) => ReadonlyMap<string, string>;
}

/** The whole family on one page. Enter adds a person: nothing is filed by a key too much. */
export function CounterForm(props: CounterProps) {
  const { context, form, persons, errors, errorsOfPerson, refused } = props;
  const { t, format } = context;
  const next = nextNumber(persons);
  const action = href(context, filing.counter());
  const adding = persons.length >= MOST_PERSONS ? action : `${action}#p${next}-given`;
  return (
    <div class="register filing">
      <PageTitle title={t('filing.counter.title')} lead={t('filing.counter.lead')} />
      {refused !== undefined && (
        <div role="alert">
          <Notice context={context} kind="attention">
            <p>{t(`filing.refused.${refused}`)}</p>
          </Notice>
        </div>
      )}
      <ErrorSummary
        context={context}
        errors={[
          ...persons.flatMap(({ prefix }, place) => summaryOf(errorsOfPerson(place), prefix)),
          ...summaryOf(errors),
        ]}
      />
      <form method="post" action={action} class="act-form counter-form" data-check={href(context, '/persons/check')}>
        <Once />
        <input type="hidden" name="persons" value={persons.map(({ number }) => number).join(',')} />
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" class="visually-hidden" name="act" value="add" tabindex={-1} formaction={adding}>
          {t('filing.add')}
        </button>
        {persons.map((person, place) => (
          <PersonBlock key={person.prefix} {...props} person={person} place={place} errors={errorsOfPerson(place)} />
        ))}
        <fieldset class="group">
          <legend>{t('filing.contact')}</legend>
          <div class="group-fields">
            <ContactFields context={context} form={form} errors={errors} />
            {props.campaigns.length > 1 ? (
              <SelectField
                context={context}
                name="campaign"
                label={t('regularisation.campaign')}
                value={props.chosen}
                choices={props.campaigns.map(({ id, definition }) => ({
                  value: id,
                  label: format.text(definition.name),
                }))}
              />
            ) : (
              <input type="hidden" name="campaign" value={props.chosen} />
            )}
            <DateFields
              context={context}
              name="on"
              label={t('filing.on')}
              value={typedDate(form, 'on')}
              error={errors.get('on-day')}
            />
          </div>
        </fieldset>
        <div class="acts">
          <Button name="act" value="file">
            {t('filing.file', { count: persons.length })}
          </Button>
          {persons.length < MOST_PERSONS && (
            <button type="submit" class="button button-secondary" name="act" value="add" formaction={adding}>
              {t('filing.add')}
            </button>
          )}
          <button
            type="submit"
            class="button button-secondary"
            name="act"
            value="check"
            formaction={`${action}#p1-check`}
          >
            {t('filing.check-all')}
          </button>
        </div>
      </form>
    </div>
  );
}

interface BlockProps extends Omit<CounterProps, 'form' | 'errors'> {
  readonly person: CounterPerson;
  readonly place: number;
  readonly errors: ReadonlyMap<string, string>;
}

function PersonBlock({ context, places, alike, person, place, errors, categories, persons }: BlockProps) {
  const { t } = context;
  const { prefix, form, role, number } = person;
  const fields = { context, places, form, errors, prefix, categories, atCounter: true };
  return (
    <section class="counter-person" data-check-part={prefix} aria-labelledby={`${prefix}title`}>
      <div class="counter-person-head">
        <h2 id={`${prefix}title`}>
          {place === 0 ? t('regularisation.file-role.applicant') : t('filing.person', { number: place + 1 })}
        </h2>
        {place > 0 && (
          <button type="submit" class="button button-secondary button-small" name="act" value={`remove-${number}`}>
            {t('filing.remove', { number: place + 1 })}
          </button>
        )}
      </div>
      <div class="counter-person-fields">
        <div class="group-fields">
          {place > 0 && (
            <SelectField
              context={context}
              name={`${prefix}role`}
              label={t('regularisation.role')}
              value={role}
              choices={FILE_ROLES.filter((one) => one !== 'applicant').map((one) => ({
                value: one,
                label: t(`regularisation.file-role.${one}`),
              }))}
            />
          )}
          <IdentityFields {...fields} />
        </div>
        <SituationFields {...fields} role={role} />
      </div>
      <aside class="registration-check" id={`${prefix}check`} aria-label={t('filing.check', { number: place + 1 })}>
        <div aria-live="polite" data-check-panel>
          <CheckPanel context={context} places={places} shown={alike[prefix] ?? null} />
        </div>
        <p class="remark" data-check-failed hidden>
          {t('people.check.failed')}
        </p>
      </aside>
      {place === persons.length - 1 && <p class="section-intro">{t('filing.enter-adds')}</p>}
    </section>
  );
}
