import { z } from 'zod';

/** What every act of an office on one file names: which file, and the civil day on which it happened. */
export const onOneFile = z.strictObject({ application: z.uuid(), on: z.iso.date() });

/** Why something is done, in words that stay in the history. */
export const motive = z.string().trim().min(3).max(1000);

/** The most files of one act on many. */
export const MOST_FILES = 500;

export const onManyFiles = z.strictObject({
  applications: z.array(z.uuid()).min(1).max(MOST_FILES),
  on: z.iso.date(),
});

/** Counting stops here: nobody works on more at once, and counting all would cost more than the list. */
export const MOST_COUNTED = 1000;
