import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { handOverPermits } from '../commands/hand-over-permits.ts';
import { issuePermits } from '../commands/issue-permits.ts';
import { renewPermit } from '../commands/renew-permit.ts';
import { replacePermit } from '../commands/replace-permit.ts';
import { withdrawPermit } from '../commands/withdraw-permit.ts';
import { REPLACEMENTS } from '../domain/permits.ts';
import { ActText, Motive, noChoice, textOrNull } from './file-act-fields.tsx';
import { fileActPage } from './file-act-page.tsx';
import { heldPermit, nextPermit } from './permit-held.ts';

export const issuePermitPage = fileActPage({
  act: 'issue-permit',
  permission: issuePermits.permission,
  consequences: ['office.bulk.issue-permit'],
  run: ({ db, actor, key }, { application, on }) =>
    issuePermits.execute(db, actor, { applications: [application], on }, { key }),
});

export const handOverPage = fileActPage({
  act: 'hand-over-permit',
  permission: handOverPermits.permission,
  consequences: ['office.permit.hand-over-consequence'],
  offered: (whole) => heldPermit(whole)?.handed_over_on === null,
  run: ({ db, actor, key }, { application, on }) =>
    handOverPermits.execute(db, actor, { applications: [application], on }, { key }),
});

export const renewPermitPage = fileActPage({
  act: 'renew-permit',
  permission: renewPermit.permission,
  consequences: ['office.permit.renew-consequence'],
  offered: (whole) => nextPermit(whole) !== null,
  fields({ context, whole }) {
    const next = nextPermit(whole);
    if (next === null) return null;
    const { t, format } = context;
    return (
      <p>
        {t('office.permit.next', { months: next.months, from: format.date(next.from), until: format.date(next.until) })}
      </p>
    );
  },
  run: ({ db, actor, key }, given) => renewPermit.execute(db, actor, given, { key }),
});

export const replacePermitPage = fileActPage({
  act: 'replace-permit',
  permission: replacePermit.permission,
  consequences: ['office.permit.replace-consequence', 'office.permit.revoked'],
  faults: { reason: 'office.fault.reason', note: 'office.fault.long' },
  offered: (whole) => (heldPermit(whole)?.valid_until ?? '') > todayHere(),
  fields: (given) => (
    <>
      <SelectField
        context={given.context}
        name="reason"
        label={given.context.t('office.permit.reason')}
        value={given.form.reason}
        error={given.faultOf('reason')}
        empty={given.context.t('office.permit.choose-reason')}
        choices={REPLACEMENTS.map((value) => ({ value, label: given.context.t(`office.permit.reason.${value}`) }))}
      />
      <ActText given={given} name="note" label="office.permit.note" optional rows={2} />
    </>
  ),
  async run({ db, actor, key, form }, given) {
    const reason = REPLACEMENTS.find((one) => one === form.reason);
    if (reason === undefined) throw noChoice('replace-permit', 'reason');
    return replacePermit.execute(db, actor, { ...given, reason, note: textOrNull(form.note) }, { key });
  },
});

export const withdrawPermitPage = fileActPage({
  act: 'withdraw-permit',
  permission: withdrawPermit.permission,
  consequences: ['office.permit.withdraw-consequence', 'office.permit.revoked'],
  takesAway: true,
  faults: { motive: 'office.fault.motive' },
  offered: (whole) => heldPermit(whole) !== undefined,
  fields: (given) => <Motive {...given} />,
  run: ({ db, actor, key, form }, given) =>
    withdrawPermit.execute(db, actor, { ...given, motive: form.motive ?? '' }, { key }),
});
