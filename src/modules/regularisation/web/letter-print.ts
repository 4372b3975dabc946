import { codeAddress, type OfficialDocument, signedCode } from '#documents';
import { listOrganisations, listTerritories } from '#identity';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';
import { printedFileReference } from '../file-reference.ts';
import { LETTER_KINDS, letterDigest } from '../letters.ts';
import { printedPermitNumber } from '../permit-number.ts';
import type { ReadLetter } from '../queries/read-letter.ts';

type Printing = Pick<PrivateRequest, 'context' | 'db' | 'actor' | 'services'>;
type Block = OfficialDocument['parts'][number]['blocks'][number];

/** A letter that follows an act, in Arabic and French; first in the language of who applied. */
export async function letterOf(request: Printing, found: ReadLetter): Promise<OfficialDocument> {
  const { context, services } = request;
  const { act, file, on, proof: serial, permit, body, campaign } = found;
  const office = await officeOf(request, found);
  const own = LANGUAGES.find((language) => language === found.language) ?? 'fr';
  const languages = [...new Set<Language>([own, 'ar', 'fr'])];
  const kind = LETTER_KINDS[act];
  const digest = letterDigest({ act, reference: file.reference, on, about: permit?.number ?? body ?? '' });
  const code = signedCode(services.keys.documents.signing, { kind, serial, issuedOn: on, expiresOn: null, digest });
  return {
    ...{ kind, issuedOn: on, arrangement: 'pages', reference: printedFileReference(file.reference) },
    fictitious: services.trial || campaign.demo,
    issuers: { fr: office('fr'), ar: office('ar') },
    parts: languages.map((language) => ({ language, ...partIn(language, found, office(language)) })),
    proof: { serial, address: codeAddress(context.origin, code), page: `${new URL(context.origin).host}/verify` },
  };
}

/** Who writes: the office that holds the file, or who issues the permits. */
async function officeOf({ db, actor }: Printing, { act, file, campaign }: ReadLetter) {
  const [organisations, territories] = await Promise.all([
    listOrganisations.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const wanted = act === 'withdraw-permit' ? campaign.definition.permit.title.issuer : file.organisation;
  const organisation = organisations.find(({ id }) => id === wanted)?.name;
  const territory = territories.find(({ code }) => code === file.territory)?.name;
  return (language: Language) =>
    [organisation, territory].flatMap((name) => (name === undefined ? [] : [formatsOf(language).text(name)]));
}

type Part = Pick<OfficialDocument['parts'][number], 'title' | 'subtitle' | 'blocks'>;

function partIn(language: Language, found: ReadLetter, office: readonly string[]): Part {
  const subtitle = formatsOf(language).text(found.campaign.definition.name);
  switch (found.act) {
    case 'refer-minor':
      // Of the campaign it says nothing: whoever protects a child need not know what was applied for.
      return referral(language, found, office);
    case 'withdraw-application':
      return { subtitle, ...applicationWithdrawn(language, found, office) };
    case 'withdraw-permit':
      return { subtitle, ...permitWithdrawn(language, found, office) };
  }
}

/** Who, and for whom: what a service needs to receive a child, and nothing of what the child applied for. */
function referral(language: Language, found: ReadLetter, office: readonly string[]): Part {
  const t = translators()[language];
  const { date } = formatsOf(language);
  const { file, body, campaign } = found;
  const small: Block = { kind: 'paragraph', text: t('office.letter.template') };
  return {
    title: t('office.letter.refer-minor.title'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: t('office.letter.refer-minor.to'), value: body ?? '' },
          { label: t('regularisation.name'), value: file.name },
          { label: t('regularisation.birth'), value: file.birth === null ? t('office.unknown') : date(file.birth) },
          { label: t('regularisation.held-at'), value: office.join(' · ') },
        ],
      },
      { kind: 'paragraph', text: t('office.letter.refer-minor.text') },
      { kind: 'paragraph', text: t('office.letter.refer-minor.claim') },
      {
        kind: 'notice',
        title: t('office.letter.refer-minor.child.title'),
        text: t('office.letter.refer-minor.child'),
      },
      ...(campaign.definition.settings.loneMinors.assumed ? [small] : []),
    ],
  };
}

function applicationWithdrawn(language: Language, { file, on }: ReadLetter, office: readonly string[]): Part {
  const t = translators()[language];
  const { date } = formatsOf(language);
  return {
    title: t('office.letter.withdraw-application.title'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: t('regularisation.name'), value: file.name },
          { label: t('regularisation.filed-on'), value: date(file.filed_on) },
          { label: t('regularisation.held-at'), value: office.join(' · ') },
        ],
      },
      { kind: 'paragraph', strong: true, text: t('office.letter.withdraw-application.text', { day: date(on) }) },
      { kind: 'paragraph', text: t('office.letter.withdraw-application.after') },
    ],
  };
}

function permitWithdrawn(language: Language, { file, on, permit }: ReadLetter, office: readonly string[]): Part {
  const t = translators()[language];
  const { date } = formatsOf(language);
  return {
    title: t('office.letter.withdrawal.title'),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: t('regularisation.name'), value: permit?.name ?? file.name },
          { label: t('office.permit.number'), value: permit === null ? '—' : printedPermitNumber(permit.number) },
          { label: t('regularisation.held-at'), value: office.at(-1) ?? '' },
        ],
      },
      { kind: 'paragraph', text: t('office.letter.withdrawal.text', { day: date(on) }) },
      { kind: 'notice', title: t('office.motive'), text: permit?.motive ?? '—' },
      { kind: 'paragraph', text: t('office.letter.withdrawal.after') },
    ],
  };
}
