/** The door of `portal`: what composes several modules, the country pack and the public screens. */
export { loadCountryPack } from './commands/load-country-pack.ts';
export { hashPack, MalformedPackError, readPack } from './pack/read-pack.ts';
export { personalDataRegister } from './personal-data.ts';
export { packInForce } from './queries/pack-in-force.ts';
export { registerSearchApi } from './web/api-search.ts';
export { errorPage } from './web/error-page.tsx';
export { privateFrame } from './web/private-frame.tsx';
export { pageRoutes } from './web/routes.ts';
