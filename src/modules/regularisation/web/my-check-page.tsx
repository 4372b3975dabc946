import { createHash } from 'node:crypto';
import { isUuid } from '#lib/uuid.ts';
import { type Places, placesFor } from '#people';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { CheckboxField } from '#platform/ui/form/choice-fields.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { type SubmissionFault, submitApplication } from '../commands/submit-application.ts';
import { firstFollowCode, followCodeHash } from '../file-reference.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { readFiling } from '../queries/read-filing.ts';
import { receiptPage } from './counter-receipt.tsx';
import { readContact } from './filing-contact.ts';
import { filing as paths } from './filing-paths.ts';
import { isLone, submitted } from './filing-person.ts';
import { CATEGORIES } from './filing-situation.ts';
import { type DraftPersonRead, isDone, type OpenDraft, openDraft } from './my-draft.ts';
import { helps, LoneMinor } from './my-situation-page.tsx';

/** `/my-files/drafts/<filing>/check`: everything once more, then it is handed in: sent twice, or its answer lost, it is one. */
export const myCheckPage: PrivateRoute = {
  path: paths.check(':filing'),
  permission: DRAFTERS,
  async answer(request) {
    const opened = await openDraft(request);
    return opened.answer ?? page(request, opened.draft, {});
  },
  async submit(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return (await handedInToday(request)) ?? opened.answer;
    const { draft } = opened;
    const { context, db, actor, form, services } = request;
    if (form.agreed !== 'yes') return page(request, draft, { unagreed: true });
    // Another window changed it: nobody agrees to what they have not read.
    if (form.read !== undefined && form.read !== digestOf(draft)) return page(request, draft, { changed: true });
    if (!isReady(draft)) return page(request, draft, {});
    const { row, persons } = draft;
    const code = helps(request) ? firstFollowCode(services.keys.documents.sealing, row.id) : null;
    const today = todayHere();
    const done = await submitApplication.execute(db, actor, {
      ...{ filing: row.id, campaign: row.campaign, territory: row.draft.office, on: today },
      contact: readContact(row.draft.contact, context.language).contact,
      source: { saidBy: code !== null ? 'association' : 'person', source: null, sureness: 'certain', saidOn: today },
      persons: persons.map(({ key, read }) =>
        submitted(
          read,
          row.attachments.flatMap(({ id }) => (row.draft.documents[id] === key ? [id] : [])),
        ),
      ),
      agreed: code !== null ? 'helped' : persons.length > 1 ? 'family' : 'own',
      followCodeHash: code === null ? null : followCodeHash(code),
    });
    if (!done.ok) return page(request, draft, { refused: done.fault });
    const read = persons.map((person) => person.read);
    const loneMinors = read.map((person) => isLone(person, read, today));
    if (code !== null) return receiptPage(request, { filing: row.id, code, loneMinors });
    return { kind: 'redirect', to: href(context, paths.filed(row.id)) };
  },
};

/**
 * An association sends the same once more, since the answer with the code of the person it helps was lost on its way: it is the
 * same answer, on that day and while nobody follows the file with it. Later, a counter makes another code.
 */
async function handedInToday(request: FormRequest): Promise<PrivateAnswer | null> {
  const { params, db, actor, services } = request;
  if (!helps(request) || !isUuid(params.filing)) return null;
  const found = await readFiling.execute(db, actor, { filing: params.filing });
  const isFresh = found?.files.every(({ account, filed_on }) => account === null && filed_on === todayHere());
  if (isFresh !== true) return null;
  return receiptPage(request, {
    filing: params.filing,
    code: firstFollowCode(services.keys.documents.sealing, params.filing),
  });
}

/** What the page shows, as a few signs: sent back with it, they say what was read. */
function digestOf({ row }: OpenDraft): string {
  return createHash('sha256').update(JSON.stringify(row.draft)).digest('base64url').slice(0, 22);
}

function isReady(draft: OpenDraft): boolean {
  return isDone('who', draft) && isDone('situation', draft) && isDone('office', draft);
}

interface Shown {
  readonly unagreed?: boolean;
  readonly changed?: boolean;
  readonly refused?: SubmissionFault;
}

async function page(
  request: PrivateRequest | FormRequest,
  draft: OpenDraft,
  { unagreed = false, changed = false, refused }: Shown,
): Promise<PrivateAnswer> {
  const { context } = request;
  const { t } = context;
  const { row, persons } = draft;
  if (!isReady(draft)) return { kind: 'redirect', to: href(context, paths.draft(row.id)) };
  const places = await placesFor(request);
  const title = t('filing.check.title');
  const isHelping = helps(request);
  const error = unagreed ? t('filing.fault.agreed') : undefined;
  const { contact } = readContact(row.draft.contact, context.language);
  const read = persons.map((person) => person.read);
  return {
    ...{
      kind: 'framed',
      title,
      section: paths.mine(),
      status: changed ? 409 : unagreed || refused !== undefined ? 422 : 200,
    },
    body: (
      <div class="register filing filing-step">
        <PageTitle
          kicker={<a href={href(context, paths.draft(row.id))}>{t('filing.draft.title')}</a>}
          title={title}
          lead={t('filing.check.lead')}
        />
        <ErrorSummary context={context} errors={error === undefined ? [] : [{ field: 'agreed', message: error }]} />
        {changed && (
          <div role="alert">
            <Notice context={context} kind="attention">
              <p>{t('filing.check.changed')}</p>
            </Notice>
          </div>
        )}
        {refused !== undefined && (
          <div role="alert">
            <Notice context={context} kind="attention">
              <p>{t(`filing.refused.${refused}`)}</p>
            </Notice>
          </div>
        )}
        {persons.map((person) => (
          <Person
            key={person.key}
            {...{ context, places, person, draft: row.id }}
            documents={row.attachments.filter(({ id }) => row.draft.documents[id] === person.key).length}
          />
        ))}
        {read.some((person) => isLone(person, read, todayHere())) && <LoneMinor context={context} helps={isHelping} />}
        <Section
          id="office"
          title={t('filing.step.office')}
          aside={<a href={href(context, paths.office(row.id))}>{t('filing.check.change')}</a>}
        >
          <DefinitionList
            items={[
              { term: t('filing.office.label'), description: places.territory(row.draft.office ?? '') },
              {
                term: t('filing.phone'),
                description: contact.phone === null ? '' : <bdi dir="ltr">{contact.phone}</bdi>,
              },
              {
                term: t('filing.email'),
                description: contact.email === null ? '' : <bdi dir="ltr">{contact.email}</bdi>,
              },
              { term: t('filing.language'), description: t(`filing.language.${contact.language}`) },
            ]}
          />
        </Section>
        <form method="post" class="act-form">
          <Once />
          <input type="hidden" name="read" value={digestOf(draft)} />
          <CheckboxField
            context={context}
            name="agreed"
            label={t(
              isHelping ? 'filing.agreed.helped' : persons.length > 1 ? 'filing.agreed.family' : 'filing.agreed.own',
            )}
            error={error}
          />
          <div class="acts">
            <Button>{t('filing.file', { count: persons.length })}</Button>
            <a href={href(context, paths.draft(row.id))}>{t('filing.check.later')}</a>
          </div>
        </form>
      </div>
    ),
  };
}

interface PersonProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly person: DraftPersonRead;
  readonly draft: string;
  readonly documents: number;
}

function Person({ context, places, person, draft, documents }: PersonProps) {
  const { t, format } = context;
  const { key, role, read, fields } = person;
  const { name, sex, birth, nationality } = read.particulars;
  const categories = CATEGORIES.filter((one) => fields[one] === 'yes').map((one) => t(`filing.category.${one}`));
  return (
    <Section
      id={`person-${key}`}
      title={<bdi>{name}</bdi>}
      intro={t(`regularisation.file-role.${role}`)}
      aside={
        <a href={href(context, paths.person(draft, key))}>
          {t('filing.check.change')}
          <span class="visually-hidden"> {name}</span>
        </a>
      }
    >
      <DefinitionList
        items={[
          { term: t('people.sex'), description: sex === null ? '' : t(`people.sex.${sex}`) },
          { term: t('people.birth'), description: birth === null ? fields['birth-year'] : format.date(birth) },
          { term: t('people.nationality'), description: nationality === null ? '' : places.nationality(nationality) },
          {
            term: t('filing.categories.yours'),
            description: (
              <>
                {categories.length === 0 ? t('filing.categories.none') : <span>{format.list(categories)}</span>}{' '}
                <a href={href(context, paths.situation(draft, key))}>
                  {t('filing.check.change')}
                  <span class="visually-hidden"> {t('filing.situation.title', { name })}</span>
                </a>
              </>
            ),
          },
          {
            term: t('filing.step.documents'),
            description: (
              <>
                {t('filing.documents.count', { count: documents })}{' '}
                <a href={href(context, paths.documents(draft))}>
                  {t('filing.check.change')}
                  <span class="visually-hidden"> {t('filing.documents.title')}</span>
                </a>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
