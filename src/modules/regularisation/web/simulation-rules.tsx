import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { type DescribedSet, describeCriteria } from '../criteria-words.ts';
import { CRITERION_IDS } from '../domain/criteria/set.ts';
import type { PairView } from './simulation-view.ts';

interface SimulationRulesProps {
  readonly context: PageContext;
  readonly pair: PairView;
}

/** The two sets side by side, in words made from what was counted with. */
export function SimulationRules({ context, pair }: SimulationRulesProps) {
  const { t } = context;
  const before = describeCriteria(context, pair.before.set);
  const after = describeCriteria(context, pair.after.set);
  const rows = CRITERION_IDS.flatMap((id) => {
    const [one, other] = [askedBy(before, id), askedBy(after, id)];
    return one === null && other === null ? [] : [{ id, one, other }];
  });
  return (
    <Section
      id="rules"
      title={t('simulation.result.rules')}
      intro={before.asOf === after.asOf ? `${before.alternatives} ${before.asOf}` : before.alternatives}
    >
      {before.asOf !== after.asOf && (
        <ul class="prose-list">
          <li>
            <bdi>{pair.before.name}</bdi> — {before.asOf}
          </li>
          <li>
            <bdi>{pair.after.name}</bdi> — {after.asOf}
          </li>
        </ul>
      )}
      <DataTable
        caption={t('simulation.result.rules')}
        captionHidden
        dense
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'criterion',
            header: t('simulation.result.criterion'),
            rowHeader: true,
            cell: ({ id }) => (
              <>
                <span class="criterion-id">{id}</span> {t(`criteria.${id}.name`)}
              </>
            ),
          },
          {
            id: 'before',
            header: pair.before.name,
            cell: ({ one }) => (one === null ? t('simulation.result.absent') : <AskedLines lines={one} />),
          },
          {
            id: 'after',
            header: pair.after.name,
            cell: ({ one, other }) => {
              if (other === null) return t('simulation.result.absent');
              return isSame(one, other) ? t('simulation.result.same') : <AskedLines lines={other} />;
            },
          },
        ]}
      />
    </Section>
  );
}

type Lines = DescribedSet['criteria'][number]['asked'];

/** What a criterion asks, line by line; what belongs to alternatives stands further in. */
export function AskedLines({ lines }: { readonly lines: Lines }) {
  return (
    <ul class="asked-lines">
      {lines.map(({ depth, text }, place) => (
        <li key={place} class={`asked-${Math.min(depth, 2)}`}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What a set asks by a criterion; null where it does not hold it. */
function askedBy({ criteria }: DescribedSet, id: string): Lines | null {
  return criteria.find((one) => one.id === id)?.asked ?? null;
}

function isSame(one: Lines | null, other: Lines): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
