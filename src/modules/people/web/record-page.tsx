import { isUuid } from '#lib/uuid.ts';
import { Done } from '#platform/ui/done.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { readRecord } from '../queries/read-record.ts';
import { placesFor } from './places.ts';
import { RecordFacts } from './record-facts.tsx';
import { RecordFamilies } from './record-families.tsx';
import { RecordJudgements, RecordsOfPerson } from './record-links.tsx';
import { RecordToDo } from './record-to-do.tsx';
import { register } from './register-paths.ts';
import { factsLine, Names, namesOf, nameText, Reference, whoseFor } from './register-words.tsx';

const DONE = {
  registered: 'people.done.registered',
  said: 'people.done.said',
  withdrawn: 'people.done.withdrawn',
  joined: 'people.done.joined',
  left: 'people.done.left',
  undone: 'people.done.undone',
} as const;

/** `/persons/<record>`: who it is, what is mine to do, what was said by whom, what was judged, families. */
export const recordPage: PrivateRoute = {
  path: '/persons/:record',
  permission: readRecord.permission,
  async answer(request) {
    const { context, params, query, db, actor } = request;
    if (!isUuid(params.record)) return NOT_FOUND;
    const found = await readRecord.execute(db, actor, { record: params.record });
    if (found === null) return NOT_FOUND;
    const { t } = context;
    const places = await placesFor(request, [
      ...found.elsewhere.map(({ unit }) => unit),
      ...found.records.map(({ unit }) => unit),
    ]);
    const whose = await whoseFor(request, [
      ...found.history.flatMap(({ recorded_by, ended_by }) => [recorded_by, ended_by]),
      ...found.judgements.flatMap(({ judged_by, ended_by }) => [judged_by, ended_by]),
    ]);
    const { record } = found;
    const said = found.history.flatMap((one) => (one.ended_at === null ? [one.said] : []));
    const [name] = namesOf(context, said);
    const props = { context, places, whose, found };
    return {
      kind: 'framed',
      title: name === undefined ? t('people.no-name') : nameText(name),
      section: register.search(),
      body: (
        <div class="register">
          <PageTitle
            kicker={<a href={href(context, register.search())}>{t('people.register.title')}</a>}
            title={<Names context={context} said={said} />}
            meta={
              <>
                <Reference reference={record.reference} />
                <span>{factsLine(context, places, said)}</span>
                <span>{places.office(record)}</span>
              </>
            }
          />
          <Done context={context} done={query.done} messages={DONE} />
          <RecordToDo {...props} checked={query.done === 'registered'} />
          <div class="acts">
            <ButtonLink href={href(context, register.say(record.id))} kind="secondary">
              {t('people.say.title')}
            </ButtonLink>
            <ButtonLink href={href(context, register.family(record.id))} kind="secondary">
              {t('people.family.title')}
            </ButtonLink>
          </div>
          <RecordFacts {...props} />
          <RecordsOfPerson {...props} />
          <RecordFamilies {...props} />
          <RecordJudgements {...props} />
        </div>
      ),
    };
  },
};
