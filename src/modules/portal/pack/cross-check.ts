import type { CountryPack, PackFault } from './read-pack.ts';

type Id = string | number;

/** Collects what is wrong in one file: identifiers used twice, and references that lead nowhere. */
class Checker {
  readonly faults: PackFault[] = [];

  fault(file: string, place: Id, message: string): void {
    this.faults.push({ file, place: String(place), message });
  }

  unique(file: string, ids: readonly Id[]): ReadonlySet<Id> {
    const seen = new Set<Id>();
    for (const id of ids) {
      if (seen.has(id)) this.fault(file, id, 'this identifier is used twice');
      seen.add(id);
    }
    return seen;
  }

  refer(file: string, place: Id, field: string, known: ReadonlySet<Id>, ids: readonly (Id | null)[]): void {
    for (const id of ids) {
      if (id !== null && !known.has(id))
        this.fault(file, place, `field ${field} refers to ${id}, which does not exist`);
    }
  }
}

interface Known {
  readonly documents: ReadonlySet<Id>;
  readonly organisations: ReadonlySet<Id>;
  readonly bodies: ReadonlySet<Id>;
  readonly programmes: ReadonlySet<Id>;
  readonly objectives: ReadonlySet<Id>;
}

/** What the files of a pack say of each other and of themselves: unique ids, and references that lead somewhere. */
export function crossCheck(pack: CountryPack): readonly PackFault[] {
  const check = new Checker();
  const { strategies } = pack.strategy;
  const programmes = strategies.flatMap((strategy) => strategy.programmes);
  const known: Known = {
    documents: check.unique('documents.json', ids(pack.observatory.documents)),
    organisations: check.unique('organisations.json', ids(pack.identity.organisations)),
    bodies: check.unique(
      'bodies.json',
      pack.governance.bodies.map(({ code }) => code),
    ),
    programmes: check.unique(
      'strategies.json',
      programmes.map(({ number }) => number),
    ),
    objectives: check.unique(
      'strategies.json',
      programmes.flatMap((one) => one.specificObjectives.map(({ number }) => number)),
    ),
  };
  checkIdentity(check, pack, known);
  checkStrategy(check, pack, known);
  checkGovernance(check, pack, known);
  checkObservatory(check, pack, known);
  return check.faults;
}

function ids(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}

/** The ones that come again. */
function twice<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, position) => values.indexOf(value) < position);
}

function cite(check: Checker, known: Known, file: string, place: Id, sources: readonly string[]): void {
  check.refer(
    file,
    place,
    'sources',
    known.documents,
    sources.map((source) => source.replace(/#.*$/, '')),
  );
}

function checkIdentity(check: Checker, { identity }: CountryPack, known: Known): void {
  const territories = check.unique(
    'territories.json',
    identity.territories.map(({ code }) => code),
  );
  for (const { code, kind, parent } of identity.territories) {
    check.refer('territories.json', code, 'parent', territories, [parent]);
    if ((kind === 'country') !== (parent === null)) {
      check.fault('territories.json', code, 'field parent: only the country has none, and it has none');
    }
  }
  const countries = check.unique(
    'countries.json',
    identity.countries.map(({ iso2 }) => iso2),
  );
  check.unique(
    'countries.json',
    identity.countries.map(({ iso3 }) => iso3),
  );
  check.unique('country-groups.json', ids(identity.countryGroups));
  for (const { id, members } of identity.countryGroups) {
    check.refer('country-groups.json', id, 'members', countries, members);
    for (const member of twice(members)) {
      check.fault('country-groups.json', id, `field members names ${member} twice`);
    }
  }
  for (const { id, sources } of identity.organisations) cite(check, known, 'organisations.json', id, sources);
}

function checkStrategy(check: Checker, { strategy }: CountryPack, known: Known): void {
  const file = 'strategies.json';
  check.unique(file, ids(strategy.strategies));
  check.unique(
    file,
    strategy.strategies.flatMap((one) => one.programmes.flatMap(({ actions }) => actions.map(({ number }) => number))),
  );
  for (const one of strategy.strategies) {
    cite(check, known, file, one.id, one.sources);
    for (const tenets of [one.principles, one.objectives, one.stakes]) {
      check.unique(file, ids(tenets));
      for (const tenet of tenets) cite(check, known, file, `${one.id}, ${tenet.id}`, tenet.sources);
    }
    const strategicObjectives = new Set(ids(one.objectives));
    for (const programme of one.programmes) {
      const place = `${one.id}, programme ${programme.number}`;
      check.refer(file, place, 'committee', known.bodies, [programme.committee]);
      check.refer(file, place, 'organisations', known.organisations, programme.organisations);
      check.refer(file, place, 'strategicObjectives', strategicObjectives, programme.strategicObjectives);
      cite(check, known, file, place, programme.sources);
      for (const { number, reportedWith, sources } of programme.specificObjectives) {
        check.refer(file, `${place}, objective ${number}`, 'reportedWith', known.objectives, reportedWith);
        cite(check, known, file, `${place}, objective ${number}`, sources);
      }
      for (const { number, objective, sources } of programme.actions) {
        check.refer(file, `${place}, action ${number}`, 'objective', known.objectives, [objective]);
        cite(check, known, file, `${place}, action ${number}`, sources);
      }
    }
  }
  check.unique('events.json', ids(strategy.events));
  for (const event of strategy.events) {
    check.refer('events.json', event.id, 'programmes', known.programmes, event.programmes);
    check.refer('events.json', event.id, 'bodies', known.bodies, event.bodies);
    cite(check, known, 'events.json', event.id, event.sources);
  }
}

function checkGovernance(check: Checker, { governance }: CountryPack, known: Known): void {
  check.unique('bodies.json', ids(governance.bodies));
  for (const body of governance.bodies) {
    check.refer('bodies.json', body.code, 'parent', known.bodies, [body.parent]);
    check.refer('bodies.json', body.code, 'escalatesTo', known.bodies, [body.escalatesTo]);
    check.refer('bodies.json', body.code, 'programmes', known.programmes, body.programmes);
    cite(check, known, 'bodies.json', body.code, body.sources);
  }
}

function checkObservatory(check: Checker, { observatory }: CountryPack, known: Known): void {
  for (const { id, publisher } of observatory.documents) {
    check.refer('documents.json', id, 'publisher', known.organisations, [publisher]);
  }
  const units = check.unique('units.json', ids(observatory.units));
  check.unique(
    'dimensions.json',
    observatory.dimensions.map(({ key }) => key),
  );
  for (const { key, values } of observatory.dimensions) {
    for (const code of twice(values.map((value) => value.code))) {
      check.fault('dimensions.json', key, `field values has the code ${code} twice`);
    }
  }
  const figures = check.unique('figures.json', ids(observatory.figures));
  check.unique('series.json', ids(observatory.series));
  for (const series of observatory.series) {
    const groups = new Set(ids(series.groups));
    check.refer('series.json', series.id, 'total', figures, [series.total]);
    check.refer(
      'series.json',
      series.id,
      'points',
      figures,
      series.points.map(({ figure }) => figure),
    );
    check.refer(
      'series.json',
      series.id,
      'points',
      groups,
      series.points.map(({ group }) => group),
    );
    for (const text of Object.values(series.finding)) {
      const named = [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map((match) => match[1] ?? null);
      check.refer('series.json', series.id, 'finding', figures, named);
    }
  }
  const cases = check.unique(
    'cases.json',
    observatory.cases.map(({ code }) => code),
  );
  check.unique('relations.json', ids(observatory.relations));
  for (const relation of observatory.relations)
    check.refer('relations.json', relation.id, 'case', cases, [relation.case]);
  for (const { code, claims, ruling, explanationSource } of observatory.cases) {
    for (const claim of claims) {
      if ('figure' in claim) check.refer('cases.json', code, 'claims', figures, [claim.figure]);
      else {
        check.refer('cases.json', code, 'claims', units, [claim.unit]);
        check.refer('cases.json', code, 'claims', known.documents, [claim.document]);
      }
    }
    check.refer('cases.json', code, 'ruling.preferred', figures, [ruling?.preferred ?? null]);
    if (explanationSource !== null) cite(check, known, 'cases.json', code, [explanationSource]);
  }
}
