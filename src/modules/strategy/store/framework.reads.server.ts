import type { Database } from '#platform/db/database.ts';

export async function listStrategies(db: Database) {
  return db.selectFrom('strategy.strategy').selectAll().orderBy('ordinal').execute();
}

export async function listTenets(db: Database, strategyId: string) {
  return db
    .selectFrom('strategy.tenet')
    .select(['kind', 'id', 'name', 'content', 'sources'])
    .where('strategy_id', '=', strategyId)
    .orderBy('kind')
    .orderBy('ordinal')
    .execute();
}

const PROGRAMME = [
  'number',
  'strategy_id',
  'type',
  'committee',
  'name',
  'aim',
  'summary',
  'strategic_objectives',
  'organisations',
  'actions_count',
  'sources',
] as const;

export async function listProgrammes(db: Database) {
  return db.selectFrom('strategy.programme').select(PROGRAMME).orderBy('number').execute();
}

const OBJECTIVE = ['number', 'programme', 'title', 'summary', 'reported_with', 'sources'] as const;

export async function listSpecificObjectives(db: Database) {
  return db.selectFrom('strategy.specific_objective').select(OBJECTIVE).orderBy('number').execute();
}

const ACTION = ['number', 'programme', 'objective', 'title', 'theme', 'sources'] as const;

export async function listActions(db: Database) {
  return db.selectFrom('strategy.action').select(ACTION).orderBy('programme').orderBy('ordinal').execute();
}

const EVENT = [
  'id',
  'starts',
  'ends',
  'date_precision',
  'printed',
  'kind',
  'title',
  'body',
  'programmes',
  'bodies',
  'sources',
] as const;

export async function listEvents(db: Database) {
  return db.selectFrom('strategy.event').select(EVENT).orderBy('ordinal').execute();
}

/** Everything of the framework that holds every word of a query. The words are folded. */
export async function searchFramework(db: Database, words: readonly string[]) {
  const like = words.map((word) => `%${word}%`);
  const [programmes, objectives, actions, events] = await Promise.all([
    like
      .reduce(
        (found, word) => found.where('search_text', 'like', word),
        db.selectFrom('strategy.programme').select(['number', 'name', 'aim']),
      )
      .orderBy('number')
      .execute(),
    like
      .reduce(
        (found, word) => found.where('search_text', 'like', word),
        db.selectFrom('strategy.specific_objective').select(['number', 'programme', 'title', 'summary']),
      )
      .orderBy('number')
      .execute(),
    like
      .reduce(
        (found, word) => found.where('search_text', 'like', word),
        db.selectFrom('strategy.action').select(['number', 'title', 'theme']),
      )
      .orderBy('ordinal')
      .execute(),
    like
      .reduce((found, word) => found.where('search_text', 'like', word), db.selectFrom('strategy.event').select(EVENT))
      .orderBy('ordinal')
      .execute(),
  ]);
  return { programmes, objectives, actions, events };
}
