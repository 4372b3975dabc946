/** A choice of a GET form: what was chosen, nothing, or something that is none of the choices. */
export interface Chosen<T extends string> {
  readonly value: T | undefined;
  readonly unreadable: boolean;
}

/** Reads a choice from an address. One that is not known is left out and said, never guessed. */
export function readChoice<T extends string>(text: string | undefined, choices: readonly T[]): Chosen<T> {
  const given = text?.trim() ?? '';
  const value = choices.find((choice) => choice === given);
  return { value, unreadable: given !== '' && value === undefined };
}
