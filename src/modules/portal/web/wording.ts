import type { Dimensions, FigureClaim, Line } from '#observatory';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { Reference } from '../queries/reference.ts';

/** The noun of a unit in the form that the number asks for: `personnes`, `شخصا`. */
export function unitWord(context: PageContext, reference: Reference, unit: string, value: number): string {
  const found = reference.units.get(unit);
  if (found === undefined) return unit;
  const forms = found.forms[context.language];
  return forms[context.format.plural(value)] ?? forms.other ?? context.format.text(found.name);
}

/** A value with its unit in one line of text, for tables and sentences. A calendar year is not grouped. */
export function valueText(
  context: PageContext,
  reference: Reference,
  figure: Pick<FigureClaim, 'value' | 'unit'>,
): string {
  const kind = reference.units.get(figure.unit)?.kind;
  if (kind === 'calendar') return String(figure.value);
  if (kind === 'percent') return context.format.percent(figure.value);
  const number = context.format.number(figure.value);
  return `${number}\u00a0${unitWord(context, reference, figure.unit, figure.value)}`;
}

/** The period in words: `2014`, `année scolaire 2013/2014`, `du 15 décembre 2016 au 31 décembre 2017`. */
export function periodText(
  { t, format }: PageContext,
  { period, cutOff }: Pick<FigureClaim, 'period' | 'cutOff'>,
): string {
  switch (period.kind) {
    case 'year':
      return period.end.slice(0, 4);
    case 'school-year':
      return t('portal.period.school-year', { year: period.printed });
    case 'month':
      return format.date(period.end.slice(0, 7));
    case 'day':
      return format.date(period.end);
    case 'as-of':
      return asOfText({ t, format }, cutOff ?? period.end);
    case 'range':
      return period.start === null
        ? t('portal.period.to', { end: format.date(period.end) })
        : isWholeYears(period.start, period.end)
          ? t('portal.period.years', { start: period.start.slice(0, 4), end: period.end.slice(0, 4) })
          : t('portal.period.range', { start: format.date(period.start), end: format.date(period.end) });
  }
}

function asOfText({ t, format }: Pick<PageContext, 't' | 'format'>, date: string): string {
  return t('portal.period.as-of', { date: format.date(date), precision: date.length === 10 ? 'day' : 'other' });
}

function isWholeYears(start: string, end: string): boolean {
  return start.endsWith('-01-01') && end.endsWith('-12-31');
}

export interface NamedDimension {
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** The dimensions of a figure in words, in the pack's order. */
export function dimensionNames(
  context: PageContext,
  reference: Reference,
  dimensions: Dimensions,
): readonly NamedDimension[] {
  return [...reference.dimensions.values()].flatMap((dimension) => {
    const codes = dimensions[dimension.key];
    if (codes === undefined) return [];
    return [
      {
        key: dimension.key,
        name: context.format.text(dimension.name),
        values: [codes].flat().map((code) => codeName(context, reference, dimension.key, code)),
      },
    ];
  });
}

export function codeName(context: PageContext, reference: Reference, key: string, code: string): string {
  const dimension = reference.dimensions.get(key);
  const lists = {
    countries: reference.countries.get(code)?.name,
    organisations: reference.organisations.get(code)?.name,
    'country-groups': reference.countryGroups.get(code)?.name,
  };
  const listed = Object.entries(lists).find(([list]) => list === dimension?.codelist)?.[1];
  const name = listed ?? dimension?.values.find((value) => value.code === code)?.name;
  return name === undefined ? code : context.format.text(name);
}

/** A line of arithmetic as text, left to right in every language: `5 618 + 1 110 + 394 = 7 122`. */
export function lineText({ t, format }: PageContext, line: Line): string {
  return line
    .map((token) => {
      if (token.kind === 'sign') return token.sign;
      const decimals = token.kind === 'figure' ? undefined : token.decimals;
      const digits = (token.percent ? format.percent : format.number)(Math.abs(token.value), decimals);
      const signed = token.value < 0 ? `−${digits}` : digits;
      return token.kind === 'number' && token.points === true ? t('checks.points', { value: signed }) : signed;
    })
    .join(' ');
}

/** A signed difference: `+186`, `−2 049`. */
export function signedText({ format }: PageContext, difference: number): string {
  const digits = format.number(Math.abs(difference));
  return difference > 0 ? `+${digits}` : difference < 0 ? `−${digits}` : digits;
}

/** The document and place of a reference `document#lines`. */
export function sourceOf(reference: Reference, source: string) {
  const [id = source, locator] = source.split('#');
  return { id, document: reference.documents.get(id), locator };
}

/** A sentence of the pack in which `{figure-id}` stands for that figure's value. */
export function fillFigures(
  context: PageContext,
  reference: Reference,
  text: string,
  figures: ReadonlyMap<string, Pick<FigureClaim, 'value' | 'unit'>>,
): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (whole, id: string) => {
    const figure = figures.get(id);
    if (figure === undefined) return whole;
    const kind = reference.units.get(figure.unit)?.kind;
    if (kind === 'calendar') return String(figure.value);
    return (kind === 'percent' ? context.format.percent : context.format.number)(figure.value);
  });
}
