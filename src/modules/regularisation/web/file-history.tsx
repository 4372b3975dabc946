import { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { isRole } from '#platform/access/roles.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { ACTS, isState } from '../domain/states.ts';
import type { WholeFile } from '../queries/read-file.ts';
import type { FilePlaces } from './file-places.ts';

interface FileHistoryProps {
  readonly context: PageContext;
  readonly actor: Actor;
  readonly places: FilePlaces;
  readonly acts: WholeFile['acts'];
}

/** What is told of an act beside its name: what its detail holds, where it holds any of these. */
const told = z.object({
  motive: z.string().optional(),
  body: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  proposal: z.enum(['favourable', 'unfavourable', 'none']).optional(),
});

/** What was done with the file, by whom and when: every act, the latest first. */
export function FileHistory({ context, actor, places, acts }: FileHistoryProps) {
  const { t, format, direction } = context;
  const arrow = direction === 'rtl' ? '←' : '→';
  return (
    <Section id="history" title={t('office.history.title')}>
      <ol class="file-history">
        {acts.map(({ ordinal, act, from_state, to_state, happened_on, recorded_at, account, role, detail }) => {
          const name = ACTS.find((one) => one === act);
          const said = told.safeParse(detail).data ?? {};
          const recorded = recorded_at.toISOString().slice(0, 10);
          return (
            <li key={ordinal}>
              <span class="file-history-day">{format.date(happened_on)}</span>
              <span>
                <b>{name === undefined ? act : t(`regularisation.done.${name}`)}</b>
                {from_state !== to_state && isState(to_state) && (
                  <>
                    {' '}
                    {arrow} {t(`regularisation.state.${to_state}`)}
                  </>
                )}
                <span class="said-below">
                  {whoDid(context, actor, { account, role })}
                  {recorded > happened_on && <> · {t('office.history.recorded', { day: format.date(recorded) })}</>}
                </span>
                {said.proposal !== undefined && <span class="said-below">{t(`office.proposed.${said.proposal}`)}</span>}
                {said.from !== undefined && said.to !== undefined && (
                  <span class="said-below">
                    {places.territory(said.from)} {arrow} {places.territory(said.to)}
                  </span>
                )}
                {[said.motive, said.body].map(
                  (text) =>
                    text !== undefined && (
                      <span key={text} class="said-below">
                        <bdi>{text}</bdi>
                      </span>
                    ),
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The reader, or as what somebody acted: files name nobody who works on them. */
function whoDid({ t }: PageContext, actor: Actor, { account, role }: { account: string; role: string }): string {
  if (actor.kind === 'person' && account === actor.account) return t('office.by-you');
  return isRole(role) ? t(`roles.${role}`) : role;
}
