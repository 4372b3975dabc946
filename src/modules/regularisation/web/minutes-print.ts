import { codeAddress, type OfficialDocument, signedCode } from '#documents';
import { listOrganisations, listTerritories } from '#identity';
import type { Language } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';
import { ALL_MOTIVES } from '../domain/sitting/motives.ts';
import type { Minutes } from '../minutes.ts';
import type { ReadMinutes } from '../queries/read-minutes.ts';

type Printing = Pick<PrivateRequest, 'context' | 'db' | 'actor' | 'services'>;
type Block = OfficialDocument['parts'][number]['blocks'][number];

/** The minutes of a sitting, in Arabic and French: signed, with a code that anyone may verify. */
export async function minutesDocumentOf(request: Printing, found: ReadMinutes): Promise<OfficialDocument> {
  const { context, services, db, actor } = request;
  const { sitting, minutes, digest } = found;
  const [organisations, territories] = await Promise.all([
    listOrganisations.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const organisation = organisations.find(({ id }) => id === minutes.organisation)?.name;
  const territory = territories.find(({ code }) => code === minutes.territory)?.name;
  const issuer = (language: Language) =>
    [organisation, minutes.instance === 'first' ? territory : undefined].flatMap((name) =>
      name === undefined ? [] : [formatsOf(language).text(name)],
    );
  const issuedOn = minutes.openedOn;
  return {
    ...({ kind: 'minutes', arrangement: 'pages', issuedOn } as const),
    fictitious: services.trial || found.demo,
    reference: sitting.id.slice(0, 8).toUpperCase(),
    issuers: { fr: issuer('fr'), ar: issuer('ar') },
    parts: (['ar', 'fr'] as const).map((language) => ({
      language,
      title: translators()[language]('sittings.minutes.title'),
      // Each page says of which sitting it is.
      running: [
        translators()[language]('sittings.minutes.title'),
        ...issuer(language),
        formatsOf(language).date(issuedOn),
      ].join(' · '),
      subtitle: formatsOf(language).text(found.campaign),
      blocks: blocksIn(language, minutes, {
        ...{ signatory: found.signatory, signedAt: sitting.signed_at, digest: digest.toString('hex') },
      }),
    })),
    proof:
      sitting.proof === null
        ? null
        : {
            serial: sitting.proof,
            address: codeAddress(
              context.origin,
              signedCode(services.keys.documents.signing, {
                ...({ kind: 'minutes', serial: sitting.proof, issuedOn, expiresOn: null } as const),
                digest,
              }),
            ),
            page: `${new URL(context.origin).host}/verify`,
          },
  };
}

interface Signed {
  readonly signatory: string | null;
  readonly signedAt: Date | null;
  readonly digest: string;
}

function blocksIn(language: Language, minutes: Minutes, { signatory, signedAt, digest }: Signed): readonly Block[] {
  const t = translators()[language];
  const format = formatsOf(language);
  const { members, files, chair, remarks } = minutes;
  const presiding = members.find(({ id }) => id === chair);
  const countOf = (outcome: string) => files.filter((file) => file.outcome === outcome).length;
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  return [
    {
      kind: 'facts',
      rows: [
        { label: t('sittings.day'), value: format.date(minutes.openedOn) },
        { label: t('sittings.place'), value: minutes.place ?? '—' },
        { label: t('sittings.seat.chair'), value: presiding?.name ?? '' },
        {
          label: t('sittings.quorum'),
          value: t('sittings.quorum.of', { quorum: minutes.quorum, seats: minutes.seats }),
        },
      ],
    },
    { kind: 'heading', text: t('sittings.members') },
    {
      kind: 'table',
      columns: [
        { label: t('regularisation.name'), share: 3 },
        { label: t('sittings.capacity'), share: 3 },
        { label: t('sittings.presence'), share: 2 },
      ],
      rows: members.map(({ name, capacity, body, present }) => [
        name,
        [t(`sittings.capacity.${capacity}`), body].filter((part) => part !== null).join(' · '),
        t(present ? 'sittings.presence.yes' : 'sittings.presence.no'),
      ]),
    },
    { kind: 'heading', text: t('sittings.agenda') },
    {
      kind: 'facts',
      rows: (['favourable', 'unfavourable', 'adjourned', 'removed'] as const).map((outcome) => ({
        label: t(`sittings.item.${outcome}`),
        value: format.number(countOf(outcome)),
      })),
    },
    {
      kind: 'table',
      columns: [
        { label: t('sittings.ordinal'), align: 'end' },
        { label: t('regularisation.reference') },
        { label: t('regularisation.name'), share: 6 },
        { label: t('sittings.outcome'), share: 5 },
        { label: t('sittings.votes'), share: 5 },
      ],
      rows: files.map(({ ordinal, reference, name, outcome, motives, votes, recused }) => [
        format.number(ordinal),
        reference,
        name,
        [t(`sittings.item.${outcome}`), ...motivesIn(language, motives)].join('\n'),
        votes === null
          ? '—'
          : [
              votes.against + votes.abstained === 0
                ? t('sittings.votes.all', { count: votes.for })
                : t('sittings.votes.counted', { for: votes.for, against: votes.against, abstained: votes.abstained }),
              ...(recused.length === 0 ? [] : [t('sittings.recused', { count: recused.length })]),
            ].join('\n'),
      ]),
    },
    ...reasoned(language, files),
    ...recusals(language, files, nameOf),
    ...opinions(language, files, nameOf),
    ...(remarks === null
      ? []
      : ([
          { kind: 'heading', text: t('sittings.remarks') },
          { kind: 'paragraph', text: remarks },
        ] as const)),
    ...(signedAt === null
      ? ([{ kind: 'notice', text: t('sittings.minutes.unsigned') }] as const)
      : ([
          {
            kind: 'signature',
            capacity: t('sittings.seat.chair'),
            name: signatory ?? presiding?.name ?? '',
            on: format.dateTime(signedAt),
            digest,
          },
        ] as const)),
  ];
}

type Files = Minutes['files'];

function motivesIn(language: Language, motives: readonly string[]): readonly string[] {
  const t = translators()[language];
  return ALL_MOTIVES.filter((motive) => motive !== 'other' && motives.includes(motive)).map((motive) =>
    t(`sittings.motive.${motive}`),
  );
}

/** Decisions with words of their own, each with them. */
function reasoned(language: Language, files: Files): readonly Block[] {
  const rows = files.flatMap(({ reference, text }) => (text === null ? [] : [{ label: reference, value: text }]));
  return listed(translators()[language]('sittings.motives'), rows);
}

const RECUSALS = ['own-file', 'instructed', 'declared'] as const;

/** Who took no part in which file, and why. */
function recusals(language: Language, files: Files, nameOf: ReadonlyMap<string, string>): readonly Block[] {
  const t = translators()[language];
  const rows = files.flatMap(({ reference, recused }) =>
    recused.map(({ member, reason }) => {
      const why = RECUSALS.find((one) => one === reason) ?? 'declared';
      return { label: reference, value: `\u2068${nameOf.get(member) ?? ''}\u2069 : ${t(`sittings.recusal.${why}`)}` };
    }),
  );
  return listed(t('sittings.recusals'), rows);
}

/** Opinions that members wanted kept. */
function opinions(language: Language, files: Files, nameOf: ReadonlyMap<string, string>): readonly Block[] {
  const rows = files.flatMap(({ reference, voted }) =>
    voted.flatMap(({ member, opinion }) =>
      opinion === null ? [] : [{ label: reference, value: `\u2068${nameOf.get(member) ?? ''}\u2069 : ${opinion}` }],
    ),
  );
  return listed(translators()[language]('sittings.opinions'), rows);
}

function listed(title: string, rows: readonly { readonly label: string; readonly value: string }[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    { kind: 'facts', rows },
  ];
}
