import { createHash } from 'node:crypto';
import type { Block, OfficialDocument } from '#documents';
import type { Language } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import type { CampaignDefinition } from './definition/campaign.ts';
import { printedFileReference, printedFollowCode } from './file-reference.ts';

/** What a receipt proves: that these files were handed in on that day. Names may be corrected later; this stays. */
export function receiptDigest(filing: string, filedOn: string, references: readonly string[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(['rihla receipt', filing, filedOn, [...references].sort()]))
    .digest();
}

interface Receipt {
  /** Of who filed; French stands beside it for the administration. */
  readonly language: Language;
  readonly campaign: CampaignDefinition;
  readonly files: readonly {
    readonly name: string;
    readonly role: string;
    readonly reference: string;
    readonly filed_on: string;
    readonly due_on: string | null;
  }[];
  /** In each language. */
  readonly office: (language: Language) => string;
  readonly code: string | null;
  readonly fictitious: boolean;
  readonly proof: OfficialDocument['proof'];
}

/** What is handed to who filed: the references, where the files are, what comes next and until when. */
export function receiptOf(receipt: Receipt): OfficialDocument {
  const { files, fictitious, proof, language, campaign } = receipt;
  const [first] = files;
  const languages: readonly Language[] = language === 'fr' ? ['fr'] : [language, 'fr'];
  return {
    kind: 'receipt',
    issuedOn: first?.filed_on ?? '',
    fictitious,
    reference: first === undefined ? '' : printedFileReference(first.reference),
    issuers: {
      fr: [formatsOf('fr').text(campaign.name), receipt.office('fr')],
      ar: [formatsOf('ar').text(campaign.name), receipt.office('ar')],
    },
    arrangement: 'pages',
    parts: languages.map((one) => ({
      language: one,
      title: translators()[one]('filing.receipt.title'),
      blocks: blocksIn(one, receipt),
    })),
    proof,
  };
}

function blocksIn(language: Language, { files, campaign, code, office }: Receipt): readonly Block[] {
  const t = translators()[language];
  const format = formatsOf(language);
  const [first] = files;
  const next = campaign.texts.find(({ id }) => id === 'what-happens-next');
  return [
    {
      kind: 'facts',
      rows: [
        { label: t('regularisation.filed-on'), value: format.date(first?.filed_on ?? '') },
        { label: t('regularisation.held-at'), value: office(language) },
        ...(first?.due_on == null
          ? []
          : [{ label: t('regularisation.deadline.completeness'), value: format.date(first.due_on) }]),
      ],
    },
    {
      kind: 'table',
      columns: [
        { label: t('regularisation.name'), share: 3 },
        { label: t('regularisation.role'), share: 2 },
        { label: t('regularisation.reference'), share: 2 },
      ],
      rows: files.map(({ name, role, reference }) => [name, roleIn(language, role), printedFileReference(reference)]),
    },
    ...(code === null
      ? []
      : [
          {
            kind: 'notice',
            title: t('filing.code.title'),
            text: `${printedFollowCode(code)}\n${t('filing.receipt.code')}`,
          } as const,
        ]),
    { kind: 'heading', text: t('filing.filed.next') },
    ...(next === undefined ? [] : [{ kind: 'paragraph', text: format.text(next.text) } as const]),
    { kind: 'paragraph', text: t('filing.receipt.keep') },
  ];
}

/** The words of what somebody is in the family. */
export function roleIn(language: Language, role: string): string {
  const t = translators()[language];
  switch (role) {
    case 'applicant':
    case 'spouse':
    case 'child':
    case 'parent':
    case 'sibling':
    case 'ward':
      return t(`regularisation.file-role.${role}`);
    default:
      return t('regularisation.file-role.other');
  }
}
