import { Done } from '#platform/ui/done.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { readDraft } from '../queries/read-draft.ts';
import { filing as paths } from './filing-paths.ts';
import { isDone, isSituationDone, newPersonKey, openDraft } from './my-draft.ts';

type Status = 'done' | 'to-do' | 'optional' | 'later';

/** `/my-files/drafts/<filing>`: the whole of a draft: what is done, what is still to do. */
export const myDraftPage: PrivateRoute = {
  path: paths.draft(':filing'),
  permission: readDraft.permission,
  async answer(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { draft } = opened;
    const { context, query } = request;
    const { t, format } = context;
    const { row, persons, campaign } = draft;
    const [applicant] = persons;
    const title = t('filing.draft.title');
    const isReady = isDone('who', draft) && isDone('situation', draft) && isDone('office', draft);
    const status = (done: boolean): Status => (done ? 'done' : 'to-do');
    const steps: readonly {
      readonly path: string;
      readonly label: string;
      readonly about?: string | undefined;
      readonly status: Status;
    }[] = [
      {
        path: paths.person(row.id, applicant?.key ?? newPersonKey()),
        label: t('filing.step.who'),
        about: applicant?.read.particulars.name,
        status: status(isDone('who', draft)),
      },
      ...(applicant === undefined
        ? []
        : [
            {
              path: paths.family(row.id),
              label: t('filing.step.family'),
              about: t('filing.persons', { count: persons.length }),
              status: 'optional' as const,
            },
          ]),
      ...persons.map((person) => ({
        path: paths.situation(row.id, person.key),
        label: t('filing.step.situation'),
        about: person.read.particulars.name,
        status: status(isSituationDone(person)),
      })),
      {
        path: paths.documents(row.id),
        label: t('filing.step.documents'),
        about: t('filing.documents.count', { count: row.attachments.length }),
        status: row.attachments.length > 0 ? 'done' : 'optional',
      },
      { path: paths.office(row.id), label: t('filing.step.office'), status: status(isDone('office', draft)) },
      { path: paths.check(row.id), label: t('filing.step.check'), status: isReady ? 'to-do' : 'later' },
    ];
    return {
      ...{ kind: 'framed', title, section: paths.mine() },
      body: (
        <div class="register filing">
          <PageTitle
            kicker={format.text(campaign.definition.name)}
            title={title}
            lead={t('filing.draft.lead', { date: format.date(campaign.closesOn) })}
          />
          <Done context={context} done={query.done} messages={{ saved: 'filing.done.saved' }} />
          <ol class="steps">
            {steps.map((step) => (
              <li key={step.path} class={`step step-${step.status}`}>
                <span>
                  {step.status === 'later' ? step.label : <a href={href(context, step.path)}>{step.label}</a>}
                  {step.about !== undefined && step.about !== '' && (
                    <span class="said-below">
                      <bdi>{step.about}</bdi>
                    </span>
                  )}
                </span>
                <span class={step.status === 'done' ? 'badge state-active' : 'badge state-open'}>
                  {t(`filing.step-status.${step.status}`)}
                </span>
              </li>
            ))}
          </ol>
          <div class="acts">
            {isReady && <ButtonLink href={href(context, paths.check(row.id))}>{t('filing.step.check')}</ButtonLink>}
            <a href={href(context, paths.abandon(row.id))}>{t('filing.abandon.link')}</a>
          </div>
        </div>
      ),
    };
  },
};
