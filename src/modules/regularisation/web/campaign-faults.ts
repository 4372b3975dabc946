import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { type Leaf, nameOf } from './campaign-leaves.ts';

/** What is wrong, by the id of the control that mends it. */
export type Faults = ReadonlyMap<string, MessageKey>;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const MESSAGES: Readonly<Record<string, MessageKey>> = {
  long: 'campaigns.fault.long',
  order: 'campaigns.fault.order',
  twice: 'campaigns.fault.twice',
  unknown: 'campaigns.fault.unknown',
};

/** What was refused, beside the fields that were sent. The path of an issue begins with the section. */
export function faultsOf(issues: readonly Issue[], leaves: readonly Leaf[]): Faults {
  return new Map(
    issues.map(({ path, message }) => {
      const at = path.slice(1).map(String);
      const leaf = leaves.find(({ path: of }) => of.every((key, place) => key === at[place]));
      if (leaf !== undefined) return [idOf(leaf, at), messageOf(leaf, message)] as const;
      // An entry as a whole: it says neither where it comes from nor that it was assumed.
      const inside = leaves.filter(({ path: of }) => at.every((key, place) => key === of[place]));
      const first = inside.find(({ path: of }) => of.at(-1) === 'assumed' && of.length === at.length + 1) ?? inside[0];
      if (first === undefined) return ['mark', MESSAGES[message] ?? 'campaigns.fault.field'] as const;
      return [idOf(first, at), MESSAGES[message] ?? 'campaigns.fault.provenance'] as const;
    }),
  );
}

/** The control of a leaf: of a date its first field, of words the one of the language. */
export function idOf({ kind, path }: Leaf, at: readonly string[] = path): string {
  const name = nameOf(path);
  if (kind === 'day') return `${name}-day`;
  return kind === 'words' ? `${name}_${at[path.length] ?? 'fr'}` : name;
}

function messageOf({ kind }: Leaf, message: string): MessageKey {
  const known = MESSAGES[message];
  if (known !== undefined) return known;
  return kind === 'day'
    ? 'campaigns.fault.day'
    : kind === 'number'
      ? 'campaigns.fault.number'
      : 'campaigns.fault.field';
}
