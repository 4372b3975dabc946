import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#lib/localised.ts';

/** The first of our languages that the reader's browser asks for, by weight; French when it asks for none of them. */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish, position) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = Number(
        parameters
          .find((parameter) => parameter.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      );
      return { tag: tag.trim().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0, position };
    })
    .filter((wish) => wish.weight > 0)
    .sort((one, other) => other.weight - one.weight || one.position - other.position);
  for (const { tag } of wishes) if (isLanguage(tag)) return tag;
  return DEFAULT_LANGUAGE;
}
