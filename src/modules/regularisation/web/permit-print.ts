import { codeAddress, type OfficialCard, type OfficialDocument, signedCode } from '#documents';
import { listCountries, listOrganisations, listTerritories } from '#identity';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';
import { printedFileReference } from '../file-reference.ts';
import { permitDigest, printedPermitNumber } from '../permit-number.ts';
import type { PrintedPermit } from '../queries/read-permits.ts';

type Printing = Pick<PrivateRequest, 'context' | 'db' | 'actor' | 'services'>;

/** The names that a card is printed with, in its two languages. */
async function namesFor({ db, actor }: Printing) {
  const [countries, organisations, territories] = await Promise.all([
    listCountries.execute(db, actor, undefined),
    listOrganisations.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const nationality = new Map(countries.map((one) => [one.iso3, one.nationality]));
  const organisation = new Map(organisations.map(({ id, name }) => [id, name]));
  const territory = new Map(territories.map(({ code, name }) => [code, name]));
  return { nationality, organisation, territory };
}

function proofOf({ context, services }: Printing, { permit, file }: PrintedPermit) {
  const { number, valid_from: from, valid_until: until, issued_on, proof } = permit;
  const { name, birth, nationality } = file;
  const serial = proof ?? '';
  const code = signedCode(services.keys.documents.signing, {
    ...({ kind: 'permit', serial } as const),
    ...{ issuedOn: issued_on, expiresOn: until },
    digest: permitDigest({ number, from, until, name, birth, nationality }),
  });
  return {
    serial,
    address: codeAddress(context.origin, code),
    page: `${new URL(context.origin).host}/verify`,
  };
}

/** Cards as they are printed: what is said of the person in French and Arabic, and a code that anyone may verify. */
export async function cardsOf(request: Printing, permits: readonly PrintedPermit[]): Promise<readonly OfficialCard[]> {
  const { fr, ar } = translators();
  const names = await namesFor(request);
  const both = (key: Parameters<typeof fr>[0]) => ({ fr: fr(key), ar: ar(key) });
  const day = (iso: string | null) => (iso === null ? '—' : iso.split('-').reverse().join('/'));
  return permits.map((one): OfficialCard => {
    const { permit, file, campaign } = one;
    const { title } = campaign.definition.permit;
    const issuer = names.organisation.get(title.issuer);
    const place = names.territory.get(file.territory);
    const nationality = file.nationality === null ? undefined : names.nationality.get(file.nationality);
    return {
      fictitious: request.services.trial || campaign.demo,
      issuer: { fr: issuer?.fr ?? title.issuer, ar: issuer?.ar ?? title.issuer },
      title: { fr: title.label.fr, ar: title.label.ar },
      number: printedPermitNumber(permit.number),
      photograph: null,
      fields: [
        { label: both('regularisation.name'), value: file.name },
        { label: both('regularisation.birth'), value: day(file.birth) },
        {
          label: both('regularisation.nationality'),
          value: nationality === undefined ? (file.nationality ?? '—') : `${nationality.fr} · ${nationality.ar}`,
        },
        { label: both('office.permit.valid-from'), value: day(permit.valid_from) },
        { label: both('office.permit.valid-until'), value: day(permit.valid_until) },
        {
          label: both('regularisation.office'),
          value: place === undefined ? file.territory : `${place.fr} · ${place.ar}`,
        },
      ],
      notes: both('office.card.notes'),
      proof: proofOf(request, one),
    };
  });
}

/** The letter that tells that a permit was withdrawn, with its motive, in Arabic and French. */
export async function withdrawalLetterOf(request: Printing, one: PrintedPermit): Promise<OfficialDocument> {
  const { permit, file, campaign } = one;
  const names = await namesFor(request);
  const words = translators();
  const issuer = names.organisation.get(campaign.definition.permit.title.issuer);
  const on = permit.ended_on ?? permit.issued_on;
  const partIn = (language: 'fr' | 'ar') => {
    const t = words[language];
    const { date } = formatsOf(language);
    const place = names.territory.get(file.territory);
    return {
      language,
      title: t('office.letter.withdrawal.title'),
      subtitle: campaign.definition.name[language],
      blocks: [
        {
          kind: 'facts' as const,
          rows: [
            { label: t('regularisation.name'), value: file.name },
            { label: t('regularisation.reference'), value: printedFileReference(file.reference) },
            { label: t('office.permit.number'), value: printedPermitNumber(permit.number) },
            { label: t('regularisation.office'), value: place?.[language] ?? file.territory },
          ],
        },
        { kind: 'paragraph' as const, text: t('office.letter.withdrawal.text', { day: date(on) }) },
        { kind: 'notice' as const, title: t('office.motive'), text: permit.motive ?? '—' },
        { kind: 'paragraph' as const, text: t('office.letter.withdrawal.after') },
      ],
    };
  };
  return {
    ...({ kind: 'attestation', issuedOn: on, arrangement: 'pages', proof: null } as const),
    fictitious: request.services.trial || campaign.demo,
    reference: printedFileReference(file.reference),
    issuers: issuer === undefined ? {} : { fr: [issuer.fr], ar: [issuer.ar] },
    parts: [partIn('ar'), partIn('fr')],
  };
}
