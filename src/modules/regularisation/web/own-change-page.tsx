import { checkRecord, placesFor } from '#people';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { changeApplication } from '../commands/change-application.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { errorsOf, IdentityFields, SituationFields, summaryOf } from './filing-fields.tsx';
import { filing as paths, type Space } from './filing-paths.ts';
import { asFamily, readPerson, roleOf } from './filing-person.ts';
import { situationFields } from './filing-situation.ts';
import { typedOf } from './my-parts.tsx';
import { backTo, type OwnFile, ownFile, sectionOf } from './own-acts.tsx';

type Form = Readonly<Record<string, string>>;

/** `/…/<file>/change-application`: says something else before the file is complete: who somebody is, under what they ask. */
export function changePage(space: Space): PrivateRoute {
  return {
    path: paths.act(space, ':file', 'change-application'),
    permission: changeApplication.permission,
    async answer(request) {
      const own = await ownFile(request);
      return own === null ? NOT_FOUND : page(request, space, own, undefined);
    },
    async submit(request) {
      const own = await ownFile(request);
      if (own === null) return NOT_FOUND;
      const { db, matcher, actor, key, form } = request;
      const read = readChange(own, form, space);
      if (read.faults.length > 0) return page(request, space, own, form);
      const { record } = await changeApplication.execute(
        db,
        actor,
        {
          ...{ application: own.file.id, on: todayHere(), said: [...read.said], facts: read.facts },
          typed: own.typed === null ? null : typedOf(form),
        },
        { key },
      );
      // Under the new words they may be somebody whom another office knows.
      if (record !== null) await checkRecord.execute(matcher, actor, { record });
      return backTo(request, space, own.file.id, 'change-application');
    },
  };
}

/** What the form says; a child whose parents' couple is the family's keeps the one that its file holds. */
function readChange({ file, facts }: OwnFile, form: Form, space: Space) {
  const role = roleOf(file.role) ?? 'other';
  const person = readPerson(form, role, { today: todayHere(), atCounter: space === 'files' });
  if (!person.parentsFromFamily) return person;
  if (facts.parentSpouseOf === null) return asFamily([person])[0] ?? person;
  const { parentSpouseOf, parentCommonLifeSince } = facts;
  return { ...person, facts: { ...person.facts, parentSpouseOf, parentCommonLifeSince } };
}

/** What the form shows first: what was typed when it was filed, or what the file holds. */
function fieldsOf({ file, facts, named, typed }: OwnFile): Form {
  if (typed !== null) return typed;
  // A name whose parts nobody asked for is shown whole: to guess where it ends would write down a guess.
  const [given, family] = named.given === null ? [file.name, ''] : [named.given, named.family ?? ''];
  const birth = file.birth?.split('-').map((part) => String(Number(part)));
  return {
    ...{ given, family, sex: file.sex ?? '', nationality: file.nationality ?? '' },
    ...{ 'birth-year': birth?.[0] ?? '', 'birth-month': birth?.[1] ?? '', 'birth-day': birth?.[2] ?? '' },
    ...situationFields(facts),
  };
}

async function page(
  request: PrivateRequest,
  space: Space,
  own: OwnFile,
  typed: Form | undefined,
): Promise<PrivateAnswer> {
  const { context, db, actor } = request;
  const { t } = context;
  const { file } = own;
  const form = typed ?? fieldsOf(own);
  const forFiling = await readCampaignForFiling.execute(db, actor, { campaign: file.campaign });
  const errors = errorsOf(context, typed === undefined ? [] : readChange(own, typed, space).faults);
  const fields = {
    ...{ context, form, errors, atCounter: space === 'files' },
    places: await placesFor(request),
    categories: forFiling?.categories ?? [],
  };
  const title = t('regularisation.act.change-application');
  return {
    ...{ kind: 'framed', title, section: sectionOf(space), status: errors.size > 0 ? 422 : 200 },
    body: (
      <div class="register filing filing-step">
        <ActForm
          context={context}
          kicker={<bdi>{file.name}</bdi>}
          title={title}
          lead={<p class="lead">{t('filing.change.lead')}</p>}
          errors={summaryOf(errors)}
          act={t('filing.change.act')}
          cancel={`/${space}/${file.id}`}
        >
          <IdentityFields {...fields} />
          <SituationFields {...fields} role={file.role} />
        </ActForm>
      </div>
    ),
  };
}
