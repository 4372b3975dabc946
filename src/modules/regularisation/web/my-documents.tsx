import { documentPaths, sanitiseFiles, seal, type UploadFault } from '#documents';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { FormRequest } from '#platform/web/page-route.ts';
import { attachDocument } from '../commands/attach-document.ts';
import type { readDraft } from '../queries/read-draft.ts';
import { keyOfPart } from './my-draft.ts';

/** Files of one form: a phone's photographs of the papers of a family. */
export const UPLOADS = { files: 20 } as const;

type AttachmentRow = NonNullable<Awaited<ReturnType<typeof readDraft.execute>>>['attachments'][number];
type Of = { readonly kind: 'file'; readonly application: string } | { readonly kind: 'person'; readonly key: string };

export interface UploadError {
  readonly field: string;
  /** As the sender calls the file. */
  readonly name: string;
  readonly fault: UploadFault | 'too-many-documents';
}

/** The control of one requirement of one person. */
export const controlOf = (whose: string, requirement: string) => `doc-${whose}-${requirement}`;

/** Which control is whose, for what. */
export interface Control {
  readonly name: string;
  readonly of: Of;
  readonly requirement: string;
}

/** Takes the files of a form, each by itself: what is wrong with one does not lose the others. */
export async function takeFiles(
  request: FormRequest,
  filing: string,
  controls: readonly Control[],
): Promise<readonly UploadError[]> {
  const { db, actor, services, key, files } = request;
  const errors: UploadError[] = [];
  const taken = await sanitiseFiles(files, { clamav: services.scanner });
  for (const [place, { field, name, result }] of taken.entries()) {
    const control = controls.find((one) => one.name === field);
    if (control === undefined) continue;
    if (!result.ok) {
      errors.push({ field, name, fault: result.fault });
      continue;
    }
    const sealed = seal(services.keys.documents, result);
    const { of, requirement } = control;
    const input = { filing, of: { ...of }, requirement, sealed };
    const done = await attachDocument.execute(db, actor, input, { key: keyOfPart(key, `${place} ${field}`) });
    if (!done.ok) errors.push({ field, name, fault: 'too-many-documents' });
  }
  return errors;
}

export function uploadErrors({ t }: PageContext, errors: readonly UploadError[]) {
  return errors.map(({ field, name, fault }) => ({
    field,
    message:
      fault === 'too-many-documents'
        ? t('filing.fault.too-many-documents')
        : t('filing.upload.fault', { name, fault: t(`documents.fault.${fault}`) }),
  }));
}

interface RequirementProps {
  readonly context: PageContext;
  readonly whose: string;
  readonly requirement: string;
  readonly label: string;
  readonly attachments: readonly AttachmentRow[];
  /** Those that the reader handed in and may take back. */
  readonly mine: (attachment: AttachmentRow) => boolean;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** One thing that is asked for: what is there already, and where to add. */
export function Requirement({ context, whose, requirement, label, attachments, mine, errors }: RequirementProps) {
  const { t, format } = context;
  const name = controlOf(whose, requirement);
  const own = attachments.filter((one) => one.requirement === requirement);
  const error = errors.find(({ field }) => field === name);
  return (
    <div class={error === undefined ? 'field requirement' : 'field requirement field-invalid'}>
      <label for={name}>{label}</label>
      {own.map((attachment, place) => (
        <p key={attachment.id} class="requirement-there">
          <a href={href(context, documentPaths.document(attachment.document))}>
            {t('filing.document.number', { number: place + 1 })}
          </a>
          <span class="said-beside">{format.dateTime(attachment.added_at)}</span>{' '}
          {mine(attachment) && (
            <button type="submit" class="button button-secondary button-small" name="remove" value={attachment.id}>
              {t('filing.document.remove')}
              <span class="visually-hidden"> {label}</span>
            </button>
          )}
        </p>
      ))}
      {error !== undefined && (
        <p class="field-error" id={`${name}-error`}>
          <span class="visually-hidden">{t('ui.form.error')} </span>
          {error.message}
        </p>
      )}
      <input
        type="file"
        id={name}
        name={name}
        class="input input-full"
        accept="image/jpeg,image/png,application/pdf"
        multiple
        aria-describedby={error === undefined ? undefined : `${name}-error`}
      />
    </div>
  );
}
