import { href } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { FAMILY_ROLES } from '../domain/register/families.ts';
import type { FoundRecord } from '../queries/read-record.ts';
import type { RecordProps } from './record-to-do.tsx';
import { register } from './register-paths.ts';
import { RecordLink } from './register-words.tsx';

type Member = FoundRecord['families'][number];

/** The families that the person belongs or belonged to, with everybody in them and from when until when. */
export function RecordFamilies({ context, places, found, whose }: RecordProps) {
  const { t } = context;
  if (found.families.length === 0) return null;
  const families = [...Map.groupBy(found.families, ({ family }) => family).values()];
  return (
    <Section id="families" title={t('people.families.title', { count: families.length })}>
      {families.map((members) => (
        <ul key={members[0]?.family} class="plain-rows">
          {members.map((member) => (
            <MemberRow key={member.id} {...{ context, places, found, whose, member }} />
          ))}
        </ul>
      ))}
    </Section>
  );
}

function MemberRow({ context, found, member }: RecordProps & { readonly member: Member }) {
  const { t, format } = context;
  const { id, record, starts_on, ends_on, end_motive } = member;
  const known = found.named.get(record);
  const role = FAMILY_ROLES.find((one) => one === member.role);
  const isOwn = found.records.some((one) => one.id === record);
  return (
    <li>
      <span class="family-role">{role === undefined ? member.role : t(`people.family-role.${role}`)}</span>{' '}
      {known === undefined ? (
        t('people.families.elsewhere')
      ) : (
        <RecordLink context={context} record={known.record} said={known.said} />
      )}
      <span class="said-below">
        {ends_on === null
          ? t('people.families.since', { date: format.date(starts_on) })
          : t('people.families.term', { from: format.date(starts_on), until: format.date(ends_on) })}
        {end_motive !== null && (
          <>
            {' · '}
            <bdi>{end_motive}</bdi>
          </>
        )}
        {isOwn && ends_on === null && (
          <>
            {' · '}
            <a href={href(context, register.leave(record, id))}>{t('people.leave.link')}</a>
          </>
        )}
      </span>
    </li>
  );
}
