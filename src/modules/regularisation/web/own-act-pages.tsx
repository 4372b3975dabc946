import { ActForm } from '#platform/ui/form/act-form.tsx';
import { RadioGroup } from '#platform/ui/form/choice-fields.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { changeContact } from '../commands/change-contact.ts';
import { WITHDRAWAL_REASONS, withdrawApplication } from '../commands/withdraw-application.ts';
import { printedFileReference } from '../file-reference.ts';
import { readContact } from './filing-contact.ts';
import { ContactFields, errorsOf, summaryOf } from './filing-fields.tsx';
import { filing as paths, type Space } from './filing-paths.ts';
import { backTo, type OwnFile, ownFile, sectionOf } from './own-acts.tsx';

/** `/…/<file>/withdraw-application`: takes an application back, after a word on what is lost. */
export function withdrawPage(space: Space): PrivateRoute {
  return {
    path: paths.act(space, ':file', 'withdraw-application'),
    permission: withdrawApplication.permission,
    async answer(request) {
      const own = await ownFile(request);
      return own === null ? NOT_FOUND : withdrawal(request, space, own, false);
    },
    async submit(request) {
      const own = await ownFile(request);
      if (own === null) return NOT_FOUND;
      const { db, actor, key, form } = request;
      const reason = WITHDRAWAL_REASONS.find((one) => one === form.reason);
      if (reason === undefined) return withdrawal(request, space, own, true);
      const input = { application: own.file.id, on: todayHere(), reason };
      await withdrawApplication.execute(db, actor, input, { key });
      return backTo(request, space, own.file.id, 'withdraw-application');
    },
  };
}

function withdrawal({ context }: PrivateRequest, space: Space, { file }: OwnFile, isBad: boolean): PrivateAnswer {
  const { t } = context;
  const title = t('regularisation.act.withdraw-application');
  const error = isBad ? t('filing.fault.reason') : undefined;
  return {
    ...{ kind: 'framed', title, section: sectionOf(space), status: isBad ? 422 : 200 },
    body: (
      <div class="register filing">
        <ActForm
          context={context}
          kicker={<bdi>{file.name}</bdi>}
          title={title}
          consequences={[
            <>
              <bdi>{file.name}</bdi> · <bdi class="document-number">{printedFileReference(file.reference)}</bdi>
            </>,
            t('filing.withdraw.final'),
            t('filing.withdraw.others'),
          ]}
          errors={error === undefined ? [] : [{ field: 'reason', message: error }]}
          act={t('regularisation.act.withdraw-application')}
          takesAway
          cancel={`/${space}/${file.id}`}
        >
          <RadioGroup
            context={context}
            name="reason"
            label={t('filing.withdraw.reason')}
            error={error}
            choices={WITHDRAWAL_REASONS.map((reason) => ({ value: reason, label: t(`filing.reason.${reason}`) }))}
          />
        </ActForm>
      </div>
    ),
  };
}

/** `/…/<file>/contact`: how somebody is reached. */
export function contactPage(space: Space): PrivateRoute {
  return {
    path: paths.act(space, ':file', 'contact'),
    permission: changeContact.permission,
    async answer(request) {
      const own = await ownFile(request);
      return own === null ? NOT_FOUND : contactForm(request, space, own, undefined);
    },
    async submit(request) {
      const own = await ownFile(request);
      if (own === null) return NOT_FOUND;
      const { context, db, actor, key, form } = request;
      const { contact, faults } = readContact(form, context.language);
      if (faults.length > 0) return contactForm(request, space, own, form);
      await changeContact.execute(db, actor, { application: own.file.id, contact }, { key });
      return backTo(request, space, own.file.id, 'contact');
    },
  };
}

function contactForm(
  { context }: PrivateRequest,
  space: Space,
  { file, filing }: OwnFile,
  typed: Readonly<Record<string, string>> | undefined,
): PrivateAnswer {
  const { t } = context;
  const { language, phone, email } = filing;
  const form = typed ?? { language, phone: phone ?? '', email: email ?? '' };
  const errors = errorsOf(context, typed === undefined ? [] : readContact(typed, context.language).faults);
  const title = t('filing.contact.title');
  return {
    ...{ kind: 'framed', title, section: sectionOf(space), status: errors.size > 0 ? 422 : 200 },
    body: (
      <div class="register filing">
        <ActForm
          context={context}
          kicker={<bdi>{file.name}</bdi>}
          title={title}
          lead={<p>{t('filing.contact.hint')}</p>}
          errors={summaryOf(errors)}
          act={t('filing.contact.act')}
          cancel={`/${space}/${file.id}`}
        >
          <ContactFields context={context} form={form} errors={errors} />
        </ActForm>
      </div>
    ),
  };
}
