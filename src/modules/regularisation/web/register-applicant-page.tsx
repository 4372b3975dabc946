import { isUuid } from '#lib/uuid.ts';
import { CheckPanel, checkRecord, findAlike, placesFor } from '#people';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { registerApplicant } from '../commands/register-applicant.ts';
import { readFiling } from '../queries/read-filing.ts';
import { readOwnFile } from '../queries/read-own-file.ts';
import { filing as paths } from './filing-paths.ts';
import { readPerson, roleOf } from './filing-person.ts';

/**
 * `/files/<file>/register-applicant`: records the persons of what was filed from afar, beside who is perhaps recorded already.
 * Whoever filed never learns what is found.
 */
export const registerApplicantPage: PrivateRoute = {
  path: paths.act('files', ':file', 'register-applicant'),
  permission: registerApplicant.permission,
  async answer(request) {
    const persons = await unrecorded(request);
    if (persons === null) return NOT_FOUND;
    const back = `/files/${request.params.file}`;
    if (persons.length === 0) return { kind: 'redirect', to: href(request.context, back) };
    return page(request, persons);
  },
  async submit(request) {
    const { context, params, db, matcher, actor, key } = request;
    const persons = await unrecorded(request);
    if (persons === null) return NOT_FOUND;
    const on = todayHere();
    const { records } = await registerApplicant.execute(
      db,
      actor,
      {
        on,
        source: { saidBy: 'person', source: null, sureness: 'certain', saidOn: on },
        persons: persons.map(({ id, said }) => ({ application: id, said })),
      },
      { key },
    );
    for (const record of records) await checkRecord.execute(matcher, actor, { record });
    return { kind: 'redirect', to: href(context, `/files/${params.file}?done=register-applicant`) };
  },
};

/** The persons of the filing who have no record yet, or said otherwise since who they are, with what was said of them; null out of reach. */
async function unrecorded({ params, db, actor }: PrivateRequest | FormRequest) {
  if (!isUuid(params.file)) return null;
  const own = await readOwnFile.execute(db, actor, { application: params.file });
  const found = own === null ? null : await readFiling.execute(db, actor, { filing: own.file.filing });
  if (found === null) return null;
  const asked = { today: todayHere(), atCounter: false };
  return found.files.flatMap((file) => {
    // By their place, since files of the same family may lie out of reach.
    const typed = found.draft.persons[found.places.get(file.id) ?? -1];
    if ((file.record !== null && !file.register_behind) || typed === undefined) return [];
    const read = readPerson(typed.fields, roleOf(file.role) ?? 'other', asked);
    return [{ ...file, read: read.read, said: read.said }];
  });
}

type Unrecorded = NonNullable<Awaited<ReturnType<typeof unrecorded>>>;

async function page(request: PrivateRequest, persons: Unrecorded): Promise<PrivateAnswer> {
  const { context, matcher, actor, params } = request;
  const { t, format } = context;
  const found = [];
  for (const person of persons) {
    found.push({ person, shown: await findAlike.execute(matcher, actor, person.read) });
  }
  const units = found.flatMap(({ shown }) => shown.flatMap((one) => (one.within ? [] : [one.unit])));
  const places = await placesFor(request, units);
  const title = t('regularisation.act.register-applicant');
  return {
    ...{ kind: 'framed', title, section: '/files' },
    body: (
      <div class="register filing">
        <ActForm
          context={context}
          title={title}
          lead={found.map(({ person, shown }) => (
            <Section key={person.id} id={`person-${person.id}`} title={<bdi>{person.name}</bdi>}>
              <DefinitionList
                items={[
                  {
                    term: t('people.sex'),
                    description: person.sex === 'female' || person.sex === 'male' ? t(`people.sex.${person.sex}`) : '',
                  },
                  { term: t('people.birth'), description: person.birth === null ? '' : format.date(person.birth) },
                  {
                    term: t('people.nationality'),
                    description: person.nationality === null ? '' : places.nationality(person.nationality),
                  },
                ]}
              />
              <CheckPanel context={context} places={places} shown={shown} />
            </Section>
          ))}
          consequences={[t('filing.register.consequence'), t('filing.register.duplicates')]}
          act={title}
          cancel={`/files/${params.file}`}
        />
      </div>
    ),
  };
}
