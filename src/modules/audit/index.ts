/** The door of `audit`: the journal of acts and reads, its checkpoints and its verifier. */
export { announceKey } from './commands/announce-key.ts';
export { makeCheckpoint } from './commands/make-checkpoint.ts';
export { recordWitness } from './commands/record-witness.ts';
export { exportLines, livingJournal } from './living-journal.ts';
export { auditPersonalData } from './personal-data.ts';
export { checkpointsAfter, latestCheckpoint, signingKeys, witnesses } from './queries/publications.ts';
export { StaleKeyError } from './store/checkpoints.writes.server.ts';
export { fileWitness, type NoteKeeper } from './verify/file-witness.ts';
export { httpWitness } from './verify/http-witness.ts';
export { fingerprint, rawPublicKey } from './verify/keys.ts';
export { runJournalCheckpoint, runJournalExport } from './web/cli-export.ts';
export { runJournalVerify, verifiesExport } from './web/cli-verify.ts';
export { runJournalWitness } from './web/cli-witness.ts';
export { registerJournalFiles } from './web/files.ts';
export { journalLinks, journalRoutes } from './web/routes.ts';
