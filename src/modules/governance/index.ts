/** The door of `governance`: the bodies that steer the strategy and those that decide on files. */
export { type GovernancePack, governancePack } from './pack.ts';
export { governancePersonalData } from './personal-data.ts';
export { type Body, listBodies, searchBodies } from './queries/bodies.ts';
export { replaceBodies } from './store/bodies.writes.server.ts';
export { registerGovernanceApi } from './web/api.ts';
