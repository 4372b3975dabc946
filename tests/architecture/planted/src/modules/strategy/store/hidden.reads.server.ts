export const hidden = (db: { insertInto(table: string): unknown }) => db.insertInto('strategy.programme');
