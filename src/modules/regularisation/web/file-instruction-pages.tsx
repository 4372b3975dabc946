import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { proposeOutcome } from '../commands/propose-outcome.ts';
import { recordProof } from '../commands/record-proof.ts';
import { referMinor } from '../commands/refer-minor.ts';
import { reopenInstruction } from '../commands/reopen-instruction.ts';
import { transferApplication } from '../commands/transfer-application.ts';
import { valueInWords } from '../criteria-words.ts';
import { PROOFS } from '../domain/criteria/facts.ts';
import { isMinor } from '../domain/minors.ts';
import { PROVEN_FACTS, proofOf } from '../domain/proofs-seen.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { ActText, Motive, ProposalFields, proposalIn } from './file-act-fields.tsx';
import { fileActPage } from './file-act-page.tsx';
import { filePlacesFor } from './file-places.ts';
import { paths } from './paths.ts';

const SEEN = PROOFS.filter((proof) => proof !== 'unsaid');

export const recordProofPage = fileActPage({
  act: 'record-proof',
  permission: recordProof.permission,
  consequences: ['office.proof.consequence'],
  faults: { proofs: 'office.fault.proofs' },
  fields({ context, whole: { facts }, form, faultOf }) {
    const { t } = context;
    if (facts === null) return null;
    const said = PROVEN_FACTS.filter((fact) => fact === 'identityProof' || facts[fact] !== null);
    return (
      <>
        {faultOf('proofs') !== undefined && (
          <p class="field-error" id="proofs">
            {faultOf('proofs')}
          </p>
        )}
        {said.map((fact) => {
          const held = proofOf(facts, fact);
          return (
            <SelectField
              key={fact}
              context={context}
              name={fact}
              label={fact === 'identityProof' ? t('office.proof.identity') : t(`criteria.fact.${fact}`)}
              hint={fact === 'identityProof' ? undefined : valueInWords(context, fact, facts[fact]?.value ?? null)}
              value={form[fact] ?? held}
              empty={held === 'unsaid' ? t('office.proof.unsaid') : undefined}
              choices={SEEN.map((proof) => ({ value: proof, label: t(`office.proof.${proof}`) }))}
            />
          );
        })}
      </>
    );
  },
  run({ db, actor, key, form }, given) {
    const proofs = Object.fromEntries(
      PROVEN_FACTS.flatMap((fact) => {
        const proof = SEEN.find((one) => one === form[fact]);
        return proof === undefined ? [] : [[fact, proof]];
      }),
    );
    return recordProof.execute(db, actor, { ...given, proofs }, { key });
  },
});

export const proposeOutcomePage = fileActPage({
  act: 'propose-outcome',
  permission: proposeOutcome.permission,
  consequences: ['office.bulk.propose-outcome'],
  faults: { motive: 'office.fault.motive' },
  fields(given) {
    const { t } = given.context;
    return (
      <>
        <p>
          {t('office.criteria.title')} · <b>{t(`criteria.answer.${given.whole.first?.answer ?? 'unknown'}`)}</b>
        </p>
        <ProposalFields {...given} />
      </>
    );
  },
  run: ({ db, actor, key, form }, { application, on }) =>
    proposeOutcome.execute(db, actor, { applications: [application], on, ...proposalIn(form) }, { key }),
});

export const reopenPage = fileActPage({
  act: 'reopen-instruction',
  permission: reopenInstruction.permission,
  consequences: ['office.reopen.consequence'],
  faults: { motive: 'office.fault.motive' },
  fields: (given) => <Motive {...given} />,
  run: ({ db, actor, key, form }, given) =>
    reopenInstruction.execute(db, actor, { ...given, motive: form.motive ?? '' }, { key }),
});

export const referMinorPage = fileActPage({
  act: 'refer-minor',
  permission: referMinor.permission,
  consequences: ['office.minor.consequence'],
  faults: { body: 'office.fault.body' },
  offered: ({ file }) => isMinor(file.birth, todayHere()) !== false,
  fields: (given) => <ActText given={given} name="body" label="office.minor.body" hint="office.minor.body-hint" />,
  run: ({ db, actor, key, form }, given) => referMinor.execute(db, actor, { ...given, body: form.body ?? '' }, { key }),
});

export const transferPage = fileActPage({
  act: 'transfer-application',
  permission: transferApplication.permission,
  consequences: ['office.transfer.consequence', 'office.transfer.reach'],
  takesAway: true,
  faults: { to: 'office.fault.to', motive: 'office.fault.motive' },
  async fields(given, request) {
    const { context, whole, form, faultOf } = given;
    const { t, language } = context;
    const found = await readCampaignForFiling.execute(request.db, request.actor, { campaign: whole.file.campaign });
    const places = await filePlacesFor(request);
    const offices = (found?.offices ?? [])
      .map((code) => ({ value: code, label: places.territory(code) }))
      .filter(({ value }) => value !== whole.file.territory)
      .toSorted((one, other) => one.label.localeCompare(other.label, language));
    return (
      <>
        <SelectField
          context={context}
          name="to"
          label={t('office.transfer.to')}
          value={form.to}
          error={faultOf('to')}
          empty={t('office.transfer.choose')}
          choices={offices}
        />
        <Motive {...given} />
      </>
    );
  },
  run: ({ db, actor, key, form }, given) =>
    transferApplication.execute(db, actor, { ...given, to: form.to ?? '', motive: form.motive ?? '' }, { key }),
  next: () => paths.files({ done: 'transferred' }),
});
