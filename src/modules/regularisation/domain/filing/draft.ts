/** What somebody typed, by the name of the field: kept as it was typed, right or wrong, until it is handed in. */
export type Typed = Readonly<Record<string, string>>;

/** One person of a draft; the key stays when others come and go. */
export interface DraftPerson<Role extends string = string> {
  readonly key: string;
  readonly role: Role;
  readonly fields: Typed;
}

/** A filing that is being written. */
export interface Draft<Role extends string = string> {
  readonly persons: readonly DraftPerson<Role>[];
  readonly contact: Typed;
  /** The territory of the office that is to receive it. */
  readonly office: string | null;
  /** Whose document an attachment is, by attachment. */
  readonly documents: Readonly<Record<string, string>>;
}

/** What one page of it saves. */
export type DraftPatch<Role extends string = string> =
  | { readonly part: 'person'; readonly key: string; readonly role: Role; readonly fields: Typed }
  | { readonly part: 'remove'; readonly key: string }
  | { readonly part: 'office'; readonly office: string | null; readonly contact: Typed };

/**
 * The draft after a page was saved. Fields that a page does not show stay as another page left them: identity and situation of
 * a person are two pages. Null when there is no room for another person.
 */
export function patched<Role extends string>(
  draft: Draft<Role>,
  patch: DraftPatch<Role>,
  most: number,
): Draft<Role> | null {
  switch (patch.part) {
    case 'office':
      return { ...draft, office: patch.office, contact: { ...draft.contact, ...patch.contact } };
    case 'remove':
      return {
        ...draft,
        persons: draft.persons.filter(({ key }) => key !== patch.key),
        documents: Object.fromEntries(Object.entries(draft.documents).filter(([, key]) => key !== patch.key)),
      };
    case 'person': {
      const { key, role, fields } = patch;
      const known = draft.persons.find((person) => person.key === key);
      if (known === undefined && draft.persons.length >= most) return null;
      const next = { key, role, fields: { ...known?.fields, ...fields } };
      const persons =
        known === undefined
          ? [...draft.persons, next]
          : draft.persons.map((person) => (person.key === key ? next : person));
      return { ...draft, persons };
    }
  }
}

/** The draft in which the person at a place says something else. */
export function resaid<Role extends string>(draft: Draft<Role>, place: number, fields: Typed): Draft<Role> {
  return {
    ...draft,
    persons: draft.persons.map((person, at) => (at === place ? { ...person, fields } : person)),
  };
}
