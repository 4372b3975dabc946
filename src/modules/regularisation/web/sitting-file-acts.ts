import { isUuid } from '#lib/uuid.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { type FormRequest, NOT_FOUND, type PrivateAnswer } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { adjournFiles } from '../commands/adjourn-files.ts';
import { castVotes } from '../commands/cast-votes.ts';
import { decideFiles } from '../commands/decide-files.ts';
import { declareRecusal } from '../commands/declare-recusal.ts';
import { ALL_MOTIVES } from '../domain/sitting/motives.ts';
import { OUTCOMES, VOTES } from '../domain/sitting/tally.ts';
import { commissionPaths } from './commission-paths.ts';
import { faultInWords } from './file-results.tsx';

type Done =
  | { readonly kind: 'answer'; readonly answer: PrivateAnswer }
  | { readonly kind: 'fault'; readonly message: string };

/** What the forms of one file before the commission do. */
export async function actOnSittingFile(request: FormRequest): Promise<Done> {
  const { context, params, form } = request;
  const { sitting, file } = params;
  if (!isUuid(sitting) || !isUuid(file)) return { kind: 'answer', answer: NOT_FOUND };
  try {
    switch (form.act) {
      case 'recuse':
        return await recuse(request, sitting, file);
      case 'vote':
        return await vote(request, sitting, file);
      case 'adjourn':
        return await adjourn(request, sitting, file);
      default:
        return await decide(request, sitting, file);
    }
  } catch (error) {
    if (refusedFields(error) === undefined) throw error;
    return { kind: 'fault', message: context.t('sittings.fault.motive-needed') };
  }
}

function back({ context }: FormRequest, path: string): Done {
  return { kind: 'answer', answer: { kind: 'redirect', to: href(context, path) } };
}

async function recuse(request: FormRequest, sitting: string, application: string): Promise<Done> {
  const { context, db, actor, key, form } = request;
  const member = form.member ?? '';
  if (!isUuid(member)) return { kind: 'fault', message: context.t('sittings.fault.not-a-member') };
  const note = (form.note ?? '').trim();
  const input = { sitting, application, member, note: note === '' ? null : note };
  const done = await declareRecusal.execute(db, actor, input, { key });
  if (!done.ok) return { kind: 'fault', message: context.t(`sittings.fault.${done.fault}`) };
  return back(request, commissionPaths.file(sitting, application, 'recused'));
}

async function vote(request: FormRequest, sitting: string, application: string): Promise<Done> {
  const { context, db, actor, key, form } = request;
  const votes = Object.keys(form).flatMap((field) => {
    const member = field.startsWith('vote-') ? field.slice('vote-'.length) : '';
    const given = VOTES.find((one) => one === form[field]);
    const opinion = (form[`opinion-${member}`] ?? '').trim();
    return isUuid(member) && given !== undefined
      ? [{ member, vote: given, opinion: opinion === '' ? null : opinion }]
      : [];
  });
  if (votes.length === 0) return { kind: 'fault', message: context.t('sittings.fault.no-votes') };
  const done = await castVotes.execute(db, actor, { sitting, application, votes }, { key });
  if (!done.ok) return { kind: 'fault', message: context.t(`sittings.fault.${done.fault}`) };
  return back(request, commissionPaths.file(sitting, application, 'voted'));
}

async function adjourn(request: FormRequest, sitting: string, application: string): Promise<Done> {
  const { context, db, actor, key, form } = request;
  const input = { sitting, applications: [application], on: todayHere(), motive: (form.text ?? '').trim() };
  const [result] = await adjournFiles.execute(db, actor, input, { key });
  const fault = result?.fault ?? null;
  if (fault !== null) return { kind: 'fault', message: faultInWords(context, fault) };
  return back(request, commissionPaths.sitting(sitting, 'adjourned'));
}

async function decide(request: FormRequest, sitting: string, application: string): Promise<Done> {
  const { context, db, actor, key, form, lists } = request;
  const outcome = OUTCOMES.find((one) => one === form.outcome);
  if (outcome === undefined) return { kind: 'fault', message: context.t('sittings.fault.no-outcome') };
  const motives = ALL_MOTIVES.filter((motive) => lists.motive?.includes(motive) === true);
  const words = (form.text ?? '').trim();
  const decisions = [{ application, outcome, motives, text: words === '' ? null : words }];
  const [result] = await decideFiles.execute(db, actor, { sitting, on: todayHere(), decisions }, { key });
  const fault = result?.fault ?? null;
  if (fault !== null) return { kind: 'fault', message: faultInWords(context, fault) };
  return back(request, commissionPaths.file(sitting, application, 'decided'));
}
