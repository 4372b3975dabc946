import type { CountryPack, PackFault } from './read-pack.ts';

/** What the files of a pack say of each other and of themselves: unique ids, and references that lead somewhere. */
export function crossCheck(pack: CountryPack): readonly PackFault[] {
  const faults: PackFault[] = [];
  const unique = (file: string, ids: readonly (string | number)[]) => {
    const seen = new Set<string | number>();
    for (const id of ids) {
      if (seen.has(id)) faults.push({ file, place: String(id), message: 'this identifier is used twice' });
      seen.add(id);
    }
    return seen;
  };
  const refer = (
    file: string,
    place: string,
    known: ReadonlySet<string | number>,
    ids: readonly (string | number | null)[],
  ) => {
    for (const id of ids) {
      if (id !== null && !known.has(id)) faults.push({ file, place, message: `refers to ${id}, which does not exist` });
    }
  };
  const { identity, strategy, governance, observatory } = pack;

  const territories = unique(
    'territories.json',
    identity.territories.map((territory) => territory.code),
  );
  for (const territory of identity.territories)
    refer('territories.json', territory.code, territories, [territory.parent]);
  const countries = unique(
    'countries.json',
    identity.countries.map((country) => country.iso2),
  );
  unique(
    'country-groups.json',
    identity.countryGroups.map((group) => group.id),
  );
  for (const group of identity.countryGroups) refer('country-groups.json', group.id, countries, group.members);
  const organisations = unique(
    'organisations.json',
    identity.organisations.map((organisation) => organisation.id),
  );

  const bodies = unique(
    'bodies.json',
    governance.bodies.map((body) => body.code),
  );
  const documents = unique(
    'documents.json',
    observatory.documents.map((document) => document.id),
  );
  for (const document of observatory.documents)
    refer('documents.json', document.id, organisations, [document.publisher]);
  const cite = (file: string, place: string, sources: readonly string[]) =>
    refer(
      file,
      place,
      documents,
      sources.map((source) => source.replace(/#.*$/, '')),
    );
  for (const organisation of identity.organisations) cite('organisations.json', organisation.id, organisation.sources);

  unique(
    'strategies.json',
    strategy.strategies.map((one) => one.id),
  );
  const programmes = unique(
    'strategies.json',
    strategy.strategies.flatMap((one) => one.programmes.map(({ number }) => number)),
  );
  const objectives = unique(
    'strategies.json',
    strategy.strategies.flatMap((one) =>
      one.programmes.flatMap((p) => p.specificObjectives.map(({ number }) => number)),
    ),
  );
  for (const one of strategy.strategies) {
    cite('strategies.json', one.id, one.sources);
    for (const programme of one.programmes) {
      const place = `${one.id}, programme ${programme.number}`;
      refer('strategies.json', place, bodies, [programme.committee]);
      refer('strategies.json', place, organisations, programme.organisations);
      refer('strategies.json', place, new Set(one.objectives.map(({ id }) => id)), programme.strategicObjectives);
      refer(
        'strategies.json',
        place,
        objectives,
        programme.actions.map((action) => action.objective),
      );
      cite('strategies.json', place, programme.sources);
    }
  }
  unique(
    'events.json',
    strategy.events.map((event) => event.id),
  );
  for (const event of strategy.events) {
    refer('events.json', event.id, programmes, event.programmes);
    refer('events.json', event.id, bodies, event.bodies);
    cite('events.json', event.id, event.sources);
  }
  for (const body of governance.bodies) {
    refer('bodies.json', body.code, bodies, [body.parent, body.escalatesTo]);
    refer('bodies.json', body.code, programmes, body.programmes);
    cite('bodies.json', body.code, body.sources);
  }

  const units = unique(
    'units.json',
    observatory.units.map((unit) => unit.id),
  );
  unique(
    'dimensions.json',
    observatory.dimensions.map((dimension) => dimension.key),
  );
  const figures = unique(
    'figures.json',
    observatory.figures.map((figure) => figure.id),
  );
  unique(
    'series.json',
    observatory.series.map((series) => series.id),
  );
  for (const series of observatory.series) {
    refer('series.json', series.id, figures, [series.total, ...series.points.map((point) => point.figure)]);
    refer(
      'series.json',
      series.id,
      new Set(series.groups.map(({ id }) => id)),
      series.points.map((point) => point.group),
    );
    for (const text of Object.values(series.finding)) {
      refer(
        'series.json',
        series.id,
        figures,
        [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map((match) => match[1] ?? null),
      );
    }
  }
  const cases = unique(
    'cases.json',
    observatory.cases.map((one) => one.code),
  );
  unique(
    'relations.json',
    observatory.relations.map((relation) => relation.id),
  );
  for (const relation of observatory.relations) refer('relations.json', relation.id, cases, [relation.case]);
  for (const one of observatory.cases) {
    refer(
      'cases.json',
      one.code,
      figures,
      one.claims.map((claim) => ('figure' in claim ? claim.figure : null)),
    );
    refer(
      'cases.json',
      one.code,
      units,
      one.claims.map((claim) => ('figure' in claim ? null : claim.unit)),
    );
    refer(
      'cases.json',
      one.code,
      documents,
      one.claims.map((claim) => ('figure' in claim ? null : claim.document)),
    );
    refer('cases.json', one.code, figures, [one.ruling?.preferred ?? null]);
  }
  return faults;
}
