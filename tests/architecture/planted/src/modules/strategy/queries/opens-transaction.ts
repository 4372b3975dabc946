import { inTransaction } from '../../../platform/db/transaction.ts';

export const opened = (db: { transaction(): unknown }) => [inTransaction, db.transaction()];
