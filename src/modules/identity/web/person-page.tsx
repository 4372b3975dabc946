import { isUuid } from '#lib/uuid.ts';
import { may } from '#platform/access/actor.ts';
import { type Definition, DefinitionList } from '#platform/ui/definition-list.tsx';
import { Done } from '#platform/ui/done.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { countMeans } from '../queries/count-means.ts';
import { getPerson, type Person } from '../queries/get-person.ts';
import { directory } from './directory-paths.ts';
import { StateMark } from './directory-words.tsx';
import { actsOn } from './person-acts.ts';
import { PersonAppointments } from './person-appointments.tsx';

const DONE = {
  appointed: 'directory.done.appointed',
  ended: 'directory.done.ended',
  disabled: 'directory.done.disabled',
  enabled: 'directory.done.enabled',
} as const;

/** `/people/<account>`: what one person was appointed to, by whom, how it ended; and what one may do about it. */
export const personPage: PrivateRoute = {
  path: '/people/:account',
  permission: getPerson.permission,
  async answer({ context, params: { account }, query, db, gatekeeper, actor }) {
    if (!isUuid(account)) return NOT_FOUND;
    const { t } = context;
    const person = await getPerson.execute(db, actor, { account });
    const means = may(actor, countMeans.permission) ? await countMeans.execute(gatekeeper, actor, { account }) : null;
    const acts = actsOn(actor, person);
    const isSelf = actor.kind === 'person' && actor.account === account;
    return {
      kind: 'framed',
      title: person.name,
      section: '/people',
      body: (
        <>
          <PageTitle
            kicker={<a href={href(context, directory.people())}>{t('directory.people.title')}</a>}
            title={<bdi>{person.name}</bdi>}
            meta={<Marks context={context} person={person} />}
          />
          <Done context={context} done={query.done} messages={DONE} />
          {isSelf && (
            <Notice context={context} kind="info">
              <p>{t('directory.person.self')}</p>
            </Notice>
          )}
          <DefinitionList items={[...factsOf(context, person), ...(means === null ? [] : meansOf(context, means))]} />
          {acts.length > 0 && (
            <div class="acts">
              {acts.map(({ path, label, kind }) => (
                <a key={path} class={`button button-${kind}`} href={href(context, path)}>
                  {t(label)}
                </a>
              ))}
            </div>
          )}
          <Section
            id="appointments"
            title={t('directory.appointments.title')}
            intro={t('directory.appointments.intro', { count: person.appointments.length })}
          >
            <PersonAppointments context={context} person={person} actor={actor} />
          </Section>
        </>
      ),
    };
  },
};

function Marks({ context, person }: { readonly context: PageContext; readonly person: Person }) {
  return (
    <>
      <StateMark context={context} state={person.state === 'disabled' ? 'disabled' : 'active'} />
      {person.demo && <StateMark context={context} state="trial" />}
    </>
  );
}

function factsOf({ t, format }: PageContext, { email, created_on }: Person): readonly Definition[] {
  return [
    { term: t('directory.email'), description: email === null ? null : <bdi>{email}</bdi> },
    { term: t('directory.person.created'), description: format.date(created_on) },
  ];
}

/** How many means of signing in there are, in words: nothing of what they are made of. */
function meansOf(
  { t, format }: PageContext,
  means: Awaited<ReturnType<typeof countMeans.execute>>,
): readonly Definition[] {
  const held = [
    ...(means.passkeys > 0 ? [t('directory.means.passkeys', { count: means.passkeys })] : []),
    ...(means.password ? [t('directory.means.password')] : []),
    ...(means.totp ? [t('directory.means.totp')] : []),
    ...(means.federations > 0 ? [t('directory.means.federation')] : []),
    ...(means.recoveryCodes > 0 ? [t('directory.means.recovery-codes', { count: means.recoveryCodes })] : []),
    ...(means.trial ? [t('directory.means.trial')] : []),
  ];
  return [
    {
      term: t('directory.means.title'),
      description: held.length === 0 ? t('directory.means.none') : format.list(held),
    },
  ];
}
