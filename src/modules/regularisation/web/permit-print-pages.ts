import { renderCardsPdf, renderOfficialPdf } from '#documents';
import { isUuid } from '#lib/uuid.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { OFFICERS } from '../office-rule.ts';
import { readCards, readPermit } from '../queries/read-permits.ts';
import { paths } from './paths.ts';
import { cardsOf, withdrawalLetterOf } from './permit-print.ts';
import { chosenFiles } from './permits-page.tsx';

const PDF = 'application/pdf';

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
    const { context, db, actor, form, lists } = request;
    const applications = chosenFiles(lists, form.all);
    if (applications.length === 0) return { kind: 'redirect', to: href(context, paths.permits()) };
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
    const body = await renderOfficialPdf(await withdrawalLetterOf(request, found));
    return { kind: 'file', type: PDF, body, name: `withdrawal-${found.permit.number}.pdf` };
  },
};
