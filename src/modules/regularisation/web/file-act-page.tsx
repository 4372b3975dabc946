import type { ComponentChildren } from 'preact';
import { needsStepUp, toStepUp } from '#identity';
import { isUuid } from '#lib/uuid.ts';
import type { Permission } from '#platform/access/actor.ts';
import { ConflictError } from '#platform/access/gate.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import type { ActFault, FileResult } from '../acting.ts';
import type { Act } from '../domain/states.ts';
import { readFile, type WholeFile } from '../queries/read-file.ts';
import { actsOpenTo } from '../what-may-be-done.ts';
import { FileLink, FileReference } from './file-words.tsx';
import { paths } from './paths.ts';

/** What the fields of an act are drawn from. */
export interface ActFields {
  readonly context: PageContext;
  readonly whole: WholeFile;
  readonly form: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with a field, when something is. */
  readonly faultOf: (field: string) => string | undefined;
  readonly params: Readonly<Record<string, string>>;
}

interface ActPage {
  readonly act: Act;
  /** After `/files/:id/`; the name of the act unless said otherwise. */
  readonly under?: string;
  readonly permission: Permission;
  /** What comes of it, in words. */
  readonly consequences: readonly MessageKey[];
  readonly takesAway?: true;
  readonly fields?: (given: ActFields, request: PrivateRequest) => ComponentChildren | Promise<ComponentChildren>;
  /** The fields that may be refused, each with what to do. */
  readonly faults?: Readonly<Record<string, MessageKey>>;
  /** Whether the file offers it at all, beside its state. */
  readonly offered?: (whole: WholeFile, params: Readonly<Record<string, string>>) => boolean;
  /** Does it; an act on one file as one of many answers its result. */
  readonly run: (
    request: FormRequest,
    given: { readonly application: string; readonly on: string },
  ) => Promise<readonly FileResult[] | unknown>;
  /** Where to go then, after the language; the file unless said otherwise. */
  readonly next?: (application: string) => string;
}

/** The page of an act on one file, sent to its own address: it works with scripts off, and what was typed comes back. */
export function fileActPage(page: ActPage): PrivateRoute {
  return {
    path: `/files/:file/${page.under ?? page.act}`,
    permission: page.permission,
    answer: (request) => draw(page, request, { form: {}, lists: {}, refused: new Set() }),
    async submit(request) {
      const { context, params, form, lists } = request;
      const { file } = params;
      if (!isUuid(file)) return NOT_FOUND;
      const sent = { form, lists };
      try {
        const done = await page.run(request, { application: file, on: isoOf(typedDate(form, 'on')) });
        const fault = faultIn(done);
        if (fault !== null) return await draw(page, request, { ...sent, refused: new Set(), fault });
        return { kind: 'redirect', to: href(context, page.next?.(file) ?? paths.file(file, page.act)) };
      } catch (error) {
        if (needsStepUp(error)) return toStepUp(request);
        if (error instanceof ConflictError) {
          return draw(page, request, { ...sent, refused: new Set(), fault: 'wrong-state' });
        }
        const refused = refusedFields(error);
        if (refused === undefined) throw error;
        return draw(page, request, { ...sent, refused });
      }
    },
  };
}

function faultIn(done: unknown): ActFault | null {
  if (!Array.isArray(done)) return null;
  const [result]: readonly FileResult[] = done;
  return result?.fault ?? null;
}

interface Sent {
  readonly form: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly refused: ReadonlySet<string>;
  readonly fault?: ActFault;
}

async function draw(page: ActPage, request: PrivateRequest, sent: Sent): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { form, lists, refused, fault } = sent;
  const { t } = context;
  const { file: id } = params;
  if (!isUuid(id)) return NOT_FOUND;
  const whole = await readFile.execute(db, actor, { application: id });
  if (whole === null) return NOT_FOUND;
  const { file } = whole;
  const isOpen = actsOpenTo(actor, file).includes(page.act) && (page.offered?.(whole, params) ?? true);
  // Somebody else was faster, or it was never to be done here.
  if (!isOpen && fault === undefined) return { kind: 'redirect', to: href(context, paths.file(id)) };
  const faults = { on: 'regularisation.on.fault' as const, ...page.faults };
  const errors = Object.entries(faults).flatMap(([field, message]) =>
    [...refused].some((one) => one === field || one.startsWith(`${field}-`)) ? [{ field, message: t(message) }] : [],
  );
  if (fault !== undefined) errors.push({ field: 'on', message: t(`regularisation.fault.${fault}`) });
  const faultOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const title = t(`regularisation.act.${page.act}`);
  const typed = typedDate(form, 'on');
  return {
    kind: 'framed',
    title,
    section: paths.files(),
    status: errors.length > 0 ? 422 : 200,
    body: (
      <div class="office">
        <ActForm
          context={context}
          kicker={
            <>
              <FileLink context={context} file={file} /> · <FileReference reference={file.reference} />
            </>
          }
          title={title}
          consequences={page.consequences.map((key) => t(key))}
          errors={errors}
          act={title}
          takesAway={page.takesAway === true}
          cancel={paths.file(id)}
        >
          {await page.fields?.({ context, whole, form, lists, faultOf, params }, request)}
          <DateFields
            context={context}
            name="on"
            label={t('regularisation.on')}
            hint={t('regularisation.on.hint')}
            error={faultOf('on')}
            value={typed.year === undefined ? fieldsOf(todayHere()) : typed}
          />
        </ActForm>
      </div>
    ),
  };
}
