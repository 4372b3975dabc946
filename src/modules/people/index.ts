/** The door of `people`: the register of persons, who is the same as whom, and the matching that finds them again. */

export { addAssertion } from './commands/add-assertion.ts';
export { checkRecord } from './commands/check-record.ts';
export { fileRecord } from './commands/file-record.ts';
export { joinFamily } from './commands/join-family.ts';
export { judgePair } from './commands/judge-pair.ts';
export { leaveFamily } from './commands/leave-family.ts';
export { undoJudgement } from './commands/undo-judgement.ts';
export { withdrawAssertion } from './commands/withdraw-assertion.ts';
export {
  correctRecord,
  keepFamily,
  keepRecord,
  saidOfPerson,
  saidSource,
  searchCodesOf,
  searchWordsOf,
} from './keeping.ts';
export { type RunOptions, type RunProgress, runMatching } from './matching/run.ts';
export { modelFault } from './model/model-fault.ts';
export { peoplePersonalData } from './personal-data.ts';
export { compareRecords } from './queries/compare-records.ts';
export { findAlike } from './queries/find-alike.ts';
export { listPairs } from './queries/list-pairs.ts';
export { readRecord } from './queries/read-record.ts';
export { countRecords, matchingRuns } from './queries/run-reads.ts';
export { searchRecords } from './queries/search-records.ts';
export { type Applicant, Applicants } from './synthetic/applicants.ts';
export { trialPersons } from './synthetic/trial.ts';
export { CheckPanel } from './web/check-panel.tsx';
export { runMatchingCommand } from './web/cli-run.ts';
export { remarkText } from './web/fields.tsx';
export type { Fault, Form } from './web/fields-read.ts';
export { type Places, placesFor } from './web/places.ts';
export { registerLinks } from './web/register-links.ts';
export { registerRoutes } from './web/register-routes.ts';
export { readPersonForm, remarksOn } from './web/registration.ts';
