export const foreign = (db: { selectFrom(table: string): unknown }) => db.selectFrom('identity.territory');
