import { renderOfficialPdf } from '#documents';
import { isUuid } from '#lib/uuid.ts';
import type { Permission } from '#platform/access/actor.ts';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { LETTER_ACTS } from '../letters.ts';
import { OFFICERS } from '../office-rule.ts';
import { readLetter } from '../queries/read-letter.ts';
import { letterOf } from './letter-print.ts';
import { paths } from './paths.ts';

/** Letters that follow an act, as PDF: for the office that holds the file, and for the person it is about or who helps them. */
export const letterRoutes: readonly PrivateRoute[] = [
  letterRoute('files', OFFICERS),
  letterRoute('my-files', DRAFTERS),
];

function letterRoute(space: 'files' | 'my-files', permission: Permission): PrivateRoute {
  return {
    path: paths.letters(space, ':file'),
    permission,
    async answer(request) {
      const { params, db, actor } = request;
      const act = LETTER_ACTS.find((one) => one === params.act);
      if (!isUuid(params.file) || act === undefined) return NOT_FOUND;
      const found = await readLetter.execute(db, actor, { application: params.file, act });
      if (found === null) return NOT_FOUND;
      const body = await renderOfficialPdf(await letterOf(request, found));
      return { kind: 'file', type: 'application/pdf', body, name: `rihla-${found.file.reference}-${act}.pdf` };
    },
  };
}
