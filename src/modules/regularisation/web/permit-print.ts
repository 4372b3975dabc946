import { codeAddress, type OfficialCard, portrait, readDocument, signedCode } from '#documents';
import { listCountries, listOrganisations, listTerritories } from '#identity';
import { translators } from '#platform/i18n/catalogue.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';
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

function proofOf({ context, services }: Printing, { permit }: PrintedPermit) {
  const { number, valid_from: from, valid_until: until, issued_on, proof, name, birth, nationality } = permit;
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
  const photographs = await photographsOf(request, permits);
  const { fr, ar } = translators();
  const names = await namesFor(request);
  const both = (key: Parameters<typeof fr>[0]) => ({ fr: fr(key), ar: ar(key) });
  const day = (iso: string | null) => (iso === null ? '—' : iso.split('-').reverse().join('/'));
  return permits.map((one): OfficialCard => {
    const { permit, file, campaign } = one;
    const { title } = campaign.definition.permit;
    const issuer = names.organisation.get(title.issuer);
    const place = names.territory.get(file.territory);
    const nationality = permit.nationality === null ? undefined : names.nationality.get(permit.nationality);
    return {
      fictitious: request.services.trial || campaign.demo,
      issuer: { fr: issuer?.fr ?? title.issuer, ar: issuer?.ar ?? title.issuer },
      title: { fr: title.label.fr, ar: title.label.ar },
      number: printedPermitNumber(permit.number),
      photograph: photographs.get(permit.id) ?? null,
      fields: [
        { label: both('regularisation.name'), value: permit.name },
        { label: both('regularisation.birth'), value: day(permit.birth) },
        {
          label: both('regularisation.nationality'),
          value: nationality === undefined ? (permit.nationality ?? '—') : `${nationality.fr} · ${nationality.ar}`,
        },
        { label: both('office.permit.valid-from'), value: day(permit.valid_from) },
        { label: both('office.permit.valid-until'), value: day(permit.valid_until) },
        {
          label: both('regularisation.held-at'),
          value: place === undefined ? file.territory : `${place.fr} · ${place.ar}`,
        },
      ],
      notes: both('office.card.notes'),
      proof: proofOf(request, one),
    };
  });
}

/** Photographs made ready at one time: as many as the decoder takes. */
const LANES = 2;

/** The photographs that were given for cards, by permit; each is read as any document is, by who may, and that is noted. */
async function photographsOf({ db, actor, services }: Printing, permits: readonly PrintedPermit[]) {
  const found = new Map<string, Uint8Array>();
  const left = permits.flatMap(({ permit, photograph }) => (photograph === null ? [] : [{ permit, id: photograph }]));
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const document = await readDocument.execute(db, actor, { id: next.id, keys: services.keys.documents });
      const image = document === null ? null : await portrait(document);
      if (image !== null) found.set(next.permit.id, image);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return found;
}
