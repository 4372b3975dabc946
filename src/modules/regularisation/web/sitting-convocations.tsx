import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { sitsOn } from '../domain/sitting/members.ts';
import type { WholeSitting } from '../queries/read-sitting.ts';

type Whole = Pick<WholeSitting, 'sitting' | 'members' | 'convocations' | 'own'>;
type Way = WholeSitting['convocations'][number];

/** Whether anybody is to be told by message or by hand: not where a sitting was written down from paper. */
export function showsConvocations({ sitting, convocations }: Whole): boolean {
  return convocations.length > 0 || isToTell(sitting);
}

function isToTell({ state, planned_on }: WholeSitting['sitting']): boolean {
  return (state === 'planned' || state === 'cancelled') && planned_on >= todayHere();
}

/** How a member was told of the sitting, or that it is called off. */
function ways({ sitting, convocations }: Whole, wanted: string): readonly Way[] {
  const told = sitting.state === 'cancelled' ? 'sitting-cancelled' : 'sitting-convened';
  return convocations.filter(({ member, template }) => member === wanted && template === told);
}

const reached = (way: Way) => way.state !== 'given-up';

/** Whether somebody sits on that day and no message reached them. */
function isLeft(whole: Whole, member: WholeSitting['members'][number]): boolean {
  const { sitting } = whole;
  return isToTell(sitting) && sitsOn(member, sitting.planned_on) && !ways(whole, member.id).some(reached);
}

interface CellProps {
  readonly context: PageContext;
  readonly whole: Whole;
  readonly member: WholeSitting['members'][number];
}

/** By which channel somebody was told and when; who was not reached is to be told by hand as long as there is time. */
export function ConvocationCell({ context, whole, member }: CellProps) {
  const { t, format } = context;
  const told = ways(whole, member.id);
  return (
    <>
      {told.map((way) => (
        <div key={way.channel}>
          {reached(way)
            ? t(`sittings.convocation.${way.channel}`, { day: format.dateTime(way.told_at) })
            : t(`sittings.convocation.${way.channel}-lost`)}
        </div>
      ))}
      {isLeft(whole, member) && (
        <div>
          {t(
            whole.sitting.state === 'cancelled' ? 'sittings.convocation.tell-by-hand' : 'sittings.convocation.by-hand',
          )}
        </div>
      )}
    </>
  );
}

/** For who prepares the sitting: which members no message reached. */
export function LeftOut({ context, whole }: { readonly context: PageContext; readonly whole: Whole }) {
  const { t, format } = context;
  const left = whole.members.filter((member) => isLeft(whole, member));
  if (!whole.own || left.length === 0) return null;
  const names = format.list(left.map(({ name }) => `\u2068${name}\u2069`));
  return (
    <Notice context={context} kind="attention">
      <p>{t('sittings.convocation.left', { count: left.length, names })}</p>
    </Notice>
  );
}
