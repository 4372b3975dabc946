import { renderCardsPdf, renderOfficialPdf } from '#documents';
import { isUuid } from '#lib/uuid.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRoute } from '#platform/web/page-route.ts';
import { OFFICERS } from '../office-rule.ts';
import { readLetter } from '../queries/read-letter.ts';
import { readCards, readPermit } from '../queries/read-permits.ts';
import { chosenFiles } from './file-choice.tsx';
import { letterOf } from './letter-print.ts';
import { paths } from './paths.ts';
import { cardsOf } from './permit-print.ts';

const PDF = 'application/pdf';
/** The most cards of one file: each photograph is made ready in a child of its own, a third of a second on a busy machine. */
const MOST_PRINTED = 100;

/** `/permits/<permit>/card`: one card, as it is printed. */
export const cardPage: PrivateRoute = {
  path: '/permits/:permit/card',
  permission: OFFICERS,
  async answer(request) {
    const { params, db, actor } = request;
    const { permit } = params;
    if (!isUuid(permit)) return NOT_FOUND;
    const found = await readPermit.execute(db, actor, { permit });
    // What holds no longer is printed no more.
    if (found === null || found.permit.state !== 'valid') return NOT_FOUND;
    const cards = await cardsOf(request, [found]);
    const body = await renderCardsPdf([...cards], { layout: 'card', on: todayHere() });
    return { kind: 'file', type: PDF, body, name: `permit-${found.permit.number}.pdf` };
  },
};

/** `/permits/cards`: a sheet of the cards that were chosen. */
export const cardListPage: PrivateRoute = {
  path: '/permits/cards',
  permission: OFFICERS,
  async answer({ context }) {
    return { kind: 'redirect', to: href(context, paths.permits()) };
  },
  async submit(request) {
    const { context, db, actor } = request;
    const applications = chosenFiles(request);
    if (applications.length === 0) return { kind: 'redirect', to: href(context, paths.permits()) };
    if (applications.length > MOST_PRINTED) return tooMany(context);
    const permits = await readCards.execute(db, actor, { applications });
    if (permits.length === 0) return { kind: 'redirect', to: href(context, paths.permits()) };
    const body = await renderCardsPdf([...(await cardsOf(request, permits))], { layout: 'card-list', on: todayHere() });
    return { kind: 'file', type: PDF, body, name: `permits-${todayHere()}.pdf` };
  },
};

/** `/permits/<permit>/withdrawal`: the letter that tells that a permit was withdrawn, and why. */
export const withdrawalLetterPage: PrivateRoute = {
  path: '/permits/:permit/withdrawal',
  permission: OFFICERS,
  async answer(request) {
    const { params, db, actor } = request;
    const { permit } = params;
    if (!isUuid(permit)) return NOT_FOUND;
    const found = await readPermit.execute(db, actor, { permit });
    if (found === null || found.permit.state !== 'withdrawn') return NOT_FOUND;
    const { application } = found.permit;
    const letter = await readLetter.execute(db, actor, { application, act: 'withdraw-permit', permit });
    if (letter === null) return NOT_FOUND;
    const body = await renderOfficialPdf(await letterOf(request, letter));
    return { kind: 'file', type: PDF, body, name: `withdrawal-${found.permit.number}.pdf` };
  },
};

function tooMany(context: PageContext): PrivateAnswer {
  const { t } = context;
  const title = t('office.permits.title');
  return {
    kind: 'framed',
    status: 422,
    title,
    section: paths.permits(),
    body: (
      <div class="office">
        <PageTitle title={title} />
        <Notice context={context} kind="attention">
          <p>{t('office.permits.too-many', { most: MOST_PRINTED })}</p>
        </Notice>
        <p>
          <a href={href(context, paths.permits())}>{title}</a>
        </p>
      </div>
    ),
  };
}
