// A thread that puts a slice of the synthetic population into the database: profiles and keys, as the register has them.
import { workerData } from 'node:worker_threads';
import pg from 'pg';
import { forEachKey } from '../../../src/modules/people/domain/keys/keys.ts';
import { packProfile } from '../../../src/modules/people/domain/packed-profile.ts';
import { Population } from '../../../src/modules/people/synthetic/population.ts';
import { profileOf } from '../../../src/modules/people/synthetic/profile-of.ts';
import { copyInto } from './copy-in.mjs';

export const PROFILE_COLUMNS = [
  ...['ordinal', 'names', 'birth', 'birth_precision', 'sex', 'birth_country', 'birth_place', 'nationalities'],
  ...['documents', 'phones', 'mother', 'father'],
];

/** So many rows between two looks at whether there is enough to send. */
const STEP = 64;

const { connection, seed, from, to } = workerData;
const [profiles, keys] = await Promise.all([open(), open()]);
const profileCopy = copyInto(profiles, 'people.match_profile', PROFILE_COLUMNS);
const keyCopy = copyInto(keys, 'people.match_key', ['k', 'ordinal']);
const population = new Population(seed);
for (let ordinal = from; ordinal < to; ordinal += 1) {
  const profile = profileOf(population.record(ordinal));
  const packed = packProfile(profile);
  profileCopy.row((write) => {
    write.int64(0, ordinal);
    write.texts(packed.names);
    write.int32(packed.birth);
    write.text(packed.birth_precision);
    write.text(packed.sex);
    write.text(packed.birth_country);
    write.text(packed.birth_place);
    write.texts(packed.nationalities);
    write.texts(packed.documents);
    write.texts(packed.phones);
    write.text(packed.mother);
    write.text(packed.father);
  });
  forEachKey(profile, (hi, lo) => {
    keyCopy.row((write) => {
      write.int64(hi, lo);
      write.int64(0, ordinal);
    });
  });
  if (ordinal % STEP === 0) {
    await profileCopy.flush();
    await keyCopy.flush();
  }
}
await Promise.all([profileCopy.end(), keyCopy.end()]);
await Promise.all([profiles.end(), keys.end()]);

async function open() {
  const client = new pg.Client(connection);
  await client.connect();
  return client;
}
