import { codeAddress, type OfficialDocument, signedCode } from '#documents';
import { listOrganisations, listTerritories } from '#identity';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';
import { explainEvaluation } from '../criteria-words.ts';
import { printedFileReference } from '../file-reference.ts';
import type { ReadDecision } from '../queries/read-decision.ts';

type Printing = Pick<PrivateRequest, 'context' | 'db' | 'actor' | 'services'>;
type Decision = ReadDecision['decisions'][number];
type Block = OfficialDocument['parts'][number]['blocks'][number];

/** The names of the commission that decided, in each language. */
async function issuerOf({ db, actor }: Printing, { commissions }: ReadDecision, { instance }: Decision) {
  const [organisations, territories] = await Promise.all([
    listOrganisations.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const commission = commissions[instance];
  const organisation = organisations.find(({ id }) => id === commission?.organisation)?.name;
  const territory = territories.find(({ code }) => code === commission?.territory)?.name;
  return (language: Language) => {
    const { text } = formatsOf(language);
    const names = instance === 'first' ? [organisation, territory] : [organisation];
    return names.flatMap((name) => (name === undefined ? [] : [text(name)]));
  };
}

/**
 * The letter of a decision: what was decided and why, each criterion in plain words, and the way to appeal. In Arabic and
 * French; first in the language of who applied.
 */
export async function decisionLetterOf(
  request: Printing,
  found: ReadDecision,
  decision: Decision,
): Promise<OfficialDocument> {
  const { context, services } = request;
  const issuer = await issuerOf(request, found, decision);
  const own = LANGUAGES.find((language) => language === found.language) ?? 'fr';
  const languages = [...new Set<Language>([own, 'ar', 'fr'])];
  const { proof: serial, digest, decidedOn: issuedOn } = decision;
  return {
    ...({ kind: 'decision', arrangement: 'pages', issuedOn } as const),
    fictitious: services.trial || found.demo,
    reference: printedFileReference(found.file.reference),
    issuers: { fr: issuer('fr'), ar: issuer('ar') },
    parts: languages.map((language) => ({
      language,
      title: translators()[language]('sittings.letter.title'),
      subtitle: formatsOf(language).text(found.definition.name),
      blocks: blocksIn(language, found, decision, issuer(language)),
    })),
    proof:
      serial === null
        ? null
        : {
            serial,
            address: codeAddress(
              context.origin,
              signedCode(services.keys.documents.signing, {
                ...({ kind: 'decision', serial, issuedOn, expiresOn: null } as const),
                digest,
              }),
            ),
            page: `${new URL(context.origin).host}/verify`,
          },
  };
}

function blocksIn(
  language: Language,
  { file, definition }: ReadDecision,
  decision: Decision,
  issuer: readonly string[],
): readonly Block[] {
  const t = translators()[language];
  const format = formatsOf(language);
  const { instance, outcome, decidedOn, motives, motiveText, appealUntil } = decision;
  const explained = explainEvaluation({ t, format }, decision.criteria);
  const listed = motives.filter((motive) => motive !== 'other').map((motive) => t(`sittings.motive.${motive}`));
  const how = definition.texts.find(({ id }) => id === 'how-to-appeal');
  const next =
    instance === 'first' && outcome === 'unfavourable' ? 'appeal' : outcome === 'favourable' ? 'permit' : 'final';
  return [
    {
      kind: 'facts',
      rows: [
        { label: t('regularisation.name'), value: file.name },
        { label: t('regularisation.filed-on'), value: format.date(file.filed_on) },
        { label: t('sittings.commission'), value: issuer.join(' · ') },
        { label: t('sittings.decided-on'), value: format.date(decidedOn) },
      ],
    },
    { kind: 'paragraph', strong: true, text: t(`sittings.letter.${instance}.${outcome}`) },
    { kind: 'heading', text: t('sittings.motives') },
    { kind: 'list', items: [...listed, ...(motiveText === null ? [] : [motiveText])] },
    { kind: 'heading', text: t('office.criteria.title') },
    { kind: 'paragraph', text: `${t('criteria.alternatives')} ${explained.asOf}` },
    {
      kind: 'table',
      columns: [
        { label: t('sittings.letter.criterion'), share: 4 },
        { label: t('sittings.letter.answer'), share: 2 },
        { label: t('sittings.letter.looked'), share: 5 },
      ],
      rows: explained.criteria.map(({ name, answered, lines }) => [name, answered, lookedAt(lines).join('\n')]),
    },
    {
      kind: 'notice',
      title: t(`sittings.letter.next.${next}.title`),
      text:
        next === 'appeal'
          ? [
              t('sittings.letter.next.appeal', { day: appealUntil === null ? '—' : format.date(appealUntil) }),
              ...(how === undefined ? [] : [format.text(how.text)]),
            ].join('\n')
          : t(`sittings.letter.next.${next}`),
    },
  ];
}

/** What was looked at for a criterion, each thing once however often the criterion asks for it. */
function lookedAt(lines: ReturnType<typeof explainEvaluation>['criteria'][number]['lines']): readonly string[] {
  const told = lines.filter(({ found }) => found !== '');
  return [...new Set(told.map(({ fact, value, found }) => `${fact} : \u2068${value}\u2069 — ${found}`))];
}
