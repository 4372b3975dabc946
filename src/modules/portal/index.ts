/** The door of `portal`: what composes several modules, the country pack and the public screens. */
export { loadCountryPack } from './commands/load-country-pack.ts';
export { hashPack, MalformedPackError, readPack } from './pack/read-pack.ts';
