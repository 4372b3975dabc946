/**
 * Of everything that turns a name into tokens, codes and keys. The keys in the database depend on it: whoever changes
 * what the golden tests hold raises it, and the keys are written anew.
 */
export const NORMALISER_VERSION = 1;
