import { Button, ButtonLink } from '#platform/ui/form/button.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { saveFiling } from '../commands/save-filing.ts';
import { MOST_PERSONS } from '../filing-input.ts';
import { filing as paths } from './filing-paths.ts';
import { newPersonKey, openDraft } from './my-draft.ts';
import { saveStep } from './my-parts.tsx';

/** `/my-files/drafts/<filing>/family`: who else files with them; each gets a file and an answer of their own. */
export const myFamilyPage: PrivateRoute = {
  path: paths.family(':filing'),
  permission: saveFiling.permission,
  async answer(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { context } = request;
    const { t } = context;
    const { row, persons } = opened.draft;
    const [applicant, ...others] = persons;
    if (applicant === undefined) return { kind: 'redirect', to: href(context, paths.draft(row.id)) };
    const title = t('filing.family.title');
    return {
      ...{ kind: 'framed', title, section: paths.mine() },
      body: (
        <div class="register filing filing-step">
          <PageTitle
            kicker={<a href={href(context, paths.draft(row.id))}>{t('filing.draft.title')}</a>}
            title={title}
            lead={t('filing.family.lead')}
          />
          <ul class="plain-rows">
            {persons.map(({ key, role, read }) => (
              <li key={key} class="family-row">
                <span>
                  <a href={href(context, paths.person(row.id, key))}>
                    {read.particulars.name === '' ? t('filing.mine.nameless') : <bdi>{read.particulars.name}</bdi>}
                  </a>
                  <span class="said-below">{t(`regularisation.file-role.${role}`)}</span>
                </span>
                {key !== applicant.key && (
                  <form method="post">
                    <Once />
                    <input type="hidden" name="key" value={key} />
                    <Button kind="secondary" name="act" value="remove">
                      {t('filing.family.remove')}
                      <span class="visually-hidden"> {read.particulars.name}</span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
          {others.length === 0 && <p>{t('filing.family.alone')}</p>}
          <div class="acts">
            <ButtonLink href={href(context, paths.situation(row.id, applicant.key))}>{t('filing.go-on')}</ButtonLink>
            {persons.length < MOST_PERSONS && (
              <ButtonLink kind="secondary" href={href(context, paths.person(row.id, newPersonKey()))}>
                {t('filing.family.add')}
              </ButtonLink>
            )}
          </div>
        </div>
      ),
    };
  },
  async submit(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { context, form } = request;
    const { row, persons } = opened.draft;
    const taken = persons.slice(1).find(({ key }) => key === form.key);
    if (form.act === 'remove' && taken !== undefined) {
      await saveStep(request, row.id, { part: 'remove', key: taken.key });
    }
    return { kind: 'redirect', to: href(context, paths.family(row.id)) };
  },
};
