import { CheckboxField } from '#platform/ui/form/choice-fields.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { confirmComplete } from '../commands/confirm-complete.ts';
import { lapseApplication } from '../commands/lapse-application.ts';
import { requestCompletion } from '../commands/request-completion.ts';
import { ActText, Motive, textOrNull } from './file-act-fields.tsx';
import { type ActFields, fileActPage } from './file-act-page.tsx';

/** What the campaign asks for; what is missing is ticked. */
function Missing({ context, whole, lists, faultOf }: ActFields) {
  const { format, t } = context;
  const ticked = lists.items ?? [];
  const fault = faultOf('items');
  return (
    <fieldset class={fault === undefined ? 'field' : 'field field-invalid'}>
      <legend>{t('office.completion.items')}</legend>
      {fault !== undefined && <p class="field-error">{fault}</p>}
      {whole.campaign.definition.documents.map(({ id, label }, position) => (
        <CheckboxField
          key={id}
          context={context}
          name="items"
          id={position === 0 ? 'items' : `items-${id}`}
          label={format.text(label)}
          value={id}
          checked={ticked.includes(id)}
        />
      ))}
    </fieldset>
  );
}

export const requestCompletionPage = fileActPage({
  act: 'request-completion',
  permission: requestCompletion.permission,
  consequences: ['office.completion.consequence', 'office.completion.told'],
  faults: { items: 'office.fault.items', message: 'office.fault.long' },
  fields: (given) => (
    <>
      <Missing {...given} />
      <ActText
        given={given}
        name="message"
        label="office.completion.message"
        hint="office.completion.message-hint"
        optional
        rows={4}
      />
    </>
  ),
  run: ({ db, actor, key, form, lists }, given) =>
    requestCompletion.execute(
      db,
      actor,
      { ...given, items: [...(lists.items ?? [])], message: textOrNull(form.message) },
      { key },
    ),
});

export const confirmCompletePage = fileActPage({
  act: 'confirm-complete',
  permission: confirmComplete.permission,
  consequences: ['office.bulk.confirm-complete'],
  run: ({ db, actor, key }, { application, on }) =>
    confirmComplete.execute(db, actor, { applications: [application], on }, { key }),
});

export const lapsePage = fileActPage({
  act: 'lapse-application',
  permission: lapseApplication.permission,
  consequences: ['office.lapse.consequence', 'office.lapse.appeal'],
  takesAway: true,
  faults: { motive: 'office.fault.motive' },
  // Nobody is late before the day after the last one.
  offered: ({ file }) => file.due_on !== null && file.due_on < todayHere(),
  fields: (given) => <Motive {...given} />,
  run: ({ db, actor, key, form }, given) =>
    lapseApplication.execute(db, actor, { ...given, motive: form.motive ?? '' }, { key }),
});
