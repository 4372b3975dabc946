// The profiles of a living register, to train on: read as rihla_operator, page by page; nothing is written.
import pg from 'pg';
import { unpackProfile } from '../../src/modules/people/domain/packed-profile.ts';

const PAGE = 20_000;

/** All profiles of a category, as the matching compares them. */
export async function profilesOfRegister(connectionString, category) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const profiles = [];
    for (let after = -1; ; ) {
      const { rows } = await client.query(
        `select ordinal, names, birth, birth_precision, sex, birth_country, birth_place, nationalities, documents, phones,
           mother, father
         from people.match_profile where ordinal > $1 and category = $2 order by ordinal limit $3`,
        [after, category, PAGE],
      );
      const last = rows.at(-1);
      if (last === undefined) return profiles;
      for (const row of rows) profiles.push(unpackProfile(row));
      after = last.ordinal;
    }
  } finally {
    await client.end();
  }
}
