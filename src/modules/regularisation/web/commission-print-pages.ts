import { renderOfficialPdf } from '#documents';
import { isUuid } from '#lib/uuid.ts';
import type { Permission } from '#platform/access/actor.ts';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { acknowledgeDecision } from '../commands/acknowledge-decision.ts';
import { WORKERS } from '../office-rule.ts';
import { readDecision } from '../queries/read-decision.ts';
import { readMinutes } from '../queries/read-minutes.ts';
import { decisionLetterOf } from './decision-letter.ts';
import { minutesDocumentOf } from './minutes-print.ts';

/** `/sittings/<sitting>/minutes`: the minutes as PDF, the same bytes each time. */
export const minutesRoute: PrivateRoute = {
  path: '/sittings/:sitting/minutes',
  permission: readMinutes.permission,
  async answer(request) {
    const { params, db, actor } = request;
    if (!isUuid(params.sitting)) return NOT_FOUND;
    const found = await readMinutes.execute(db, actor, { sitting: params.sitting });
    if (found === null) return NOT_FOUND;
    const body = await renderOfficialPdf(await minutesDocumentOf(request, found));
    return { kind: 'file', type: 'application/pdf', body, name: `rihla-minutes-${found.minutes.openedOn}.pdf` };
  },
};

function letterRoute(path: string, permission: Permission, isOwn: boolean): PrivateRoute {
  return { path, permission, answer: (request) => letter(request, isOwn) };
}

/** The letter of a decision as PDF: for who works on the file, and for the person it is about, whose opening it is noted. */
export const letterRoutes: readonly PrivateRoute[] = [
  letterRoute('/files/:file/decision/:decision/letter', WORKERS, false),
  letterRoute('/my-files/:file/decision/:decision/letter', acknowledgeDecision.permission, true),
];

async function letter(request: PrivateRequest, isOwn: boolean): Promise<PrivateAnswer> {
  const { params, db, actor } = request;
  const { file: application, decision: id } = params;
  if (!isUuid(application) || !isUuid(id)) return NOT_FOUND;
  const found = await readDecision.execute(db, actor, { application });
  const decision = found?.decisions.find((one) => one.id === id);
  if (found === null || decision === undefined) return NOT_FOUND;
  if (isOwn) await acknowledgeDecision.execute(db, actor, { application, decision: id });
  const body = await renderOfficialPdf(await decisionLetterOf(request, found, decision));
  return { kind: 'file', type: 'application/pdf', body, name: `rihla-${found.file.reference}.pdf` };
}
