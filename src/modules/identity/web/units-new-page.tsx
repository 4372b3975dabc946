import { LANGUAGES } from '#lib/localised.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { createUnit } from '../commands/create-unit.ts';
import { listStaffUnits } from '../queries/list-staff-units.ts';
import { listOrganisations, listTerritories } from '../queries/reference.ts';
import { directory } from './directory-paths.ts';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/units/new`: a unit in an organisation and a territory that one covers. */
export const newUnitPage: PrivateRoute = {
  path: '/units/new',
  permission: createUnit.permission,
  answer: (request) => form(request, {}, new Set()),
  async submit(request) {
    const { context, db, actor, key } = request;
    const typed = request.form;
    const input = {
      organisation: typed.organisation ?? '',
      territory: typed.territory ?? '',
      name: { fr: typed['name-fr'] ?? '', ar: typed['name-ar'] ?? '', en: typed['name-en'] ?? '' },
    };
    try {
      await createUnit.execute(db, actor, input, { key });
    } catch (error) {
      const refused = refusedFields(error);
      if (refused !== undefined) return form(request, typed, refused);
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
    return { kind: 'redirect', to: href(context, directory.units({ done: 'created' })) };
  },
};

async function form(
  { context, db, actor }: PrivateRequest | FormRequest,
  typed: Readonly<Record<string, string>>,
  refused: ReadonlySet<string>,
): Promise<PrivateAnswer> {
  const { t, format } = context;
  const { coverage } = await listStaffUnits.execute(db, actor, undefined);
  const [organisations, territories] = await Promise.all([
    listOrganisations.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const title = t('directory.unit-new.title');
  const errorOf = (name: string) =>
    refused.has(name) ? t(name.startsWith('name') ? 'directory.fault.unit-name' : 'directory.fault.choice') : undefined;
  const fields = ['name-fr', 'name-ar', 'name-en', 'organisation', 'territory'];
  return {
    kind: 'framed',
    title,
    section: '/units',
    status: refused.size > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={<a href={href(context, directory.units())}>{t('directory.units.title')}</a>}
        title={title}
        consequences={[t('directory.unit-new.consequence'), t('directory.unit-new.sealed')]}
        errors={fields.flatMap((field) => {
          const message = errorOf(field);
          return message === undefined ? [] : [{ field, message }];
        })}
        act={t('directory.unit-new.act')}
        cancel={directory.units()}
      >
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            context={context}
            name={`name-${language}`}
            label={t(`directory.unit-new.name-${language}`)}
            value={typed[`name-${language}`]}
            error={errorOf(`name-${language}`)}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            width="full"
          />
        ))}
        <SelectField
          context={context}
          name="organisation"
          label={t('directory.organisation')}
          empty={coverage.everyOrganisation ? t('directory.choose') : undefined}
          value={typed.organisation}
          error={errorOf('organisation')}
          choices={organisations
            .filter(({ id }) => coverage.everyOrganisation || id === coverage.organisation)
            .map(({ id, name }) => ({ value: id, label: format.text(name) }))}
        />
        <SelectField
          context={context}
          name="territory"
          label={t('directory.territory')}
          empty={coverage.territories.length > 1 ? t('directory.choose') : undefined}
          value={typed.territory}
          error={errorOf('territory')}
          choices={territories
            .filter(({ code }) => coverage.territories.includes(code))
            .map(({ code, name }) => ({ value: code, label: format.text(name) }))}
        />
      </ActForm>
    ),
  };
}
