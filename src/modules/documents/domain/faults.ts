/** Why a file that somebody hands in is not kept. Each has its words under `documents.fault.<fault>`. */
export const UPLOAD_FAULTS = [
  'too-large',
  'too-many',
  'unknown-type',
  'damaged',
  'too-many-pages',
  'too-many-pixels',
  'too-slow',
  'password-protected',
  'infected',
  'scanner-unavailable',
  'busy',
] as const;
export type UploadFault = (typeof UPLOAD_FAULTS)[number];

/** Limits that hold before anything is parsed, and while it is. */
export const LIMITS = {
  /** Bytes of one file. */
  bytes: 10 * 1024 * 1024,
  pages: 30,
  /** Pixels of an image before it is made smaller: more than phones take today. */
  pixels: 50_000_000,
  /** The longer side of what is kept, in pixels: an A4 page at some 200 dots per inch. */
  side: 2_400,
} as const;
