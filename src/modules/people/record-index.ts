import { createHash } from 'node:crypto';
import { hashOfCode, strongTokens } from './domain/keys/codes.ts';
import { toBigint } from './domain/keys/hash.ts';
import { keysOf, type QueryKey, queryKeysOf } from './domain/keys/keys.ts';
import { NORMALISER_VERSION } from './domain/names/version.ts';
import { type PackedProfile, packProfile } from './domain/packed-profile.ts';
import type { MatchProfile } from './domain/profile.ts';
import type { Said } from './domain/register/assertions.ts';
import { profileOf } from './domain/register/profile-of.ts';
import type { RegisterCategory } from './register-rule.ts';

/** What the matching reads of a record, as it is stored. */
export interface RecordIndex {
  /** SHA-256 of what was said, whatever the normaliser makes of it: what a judgement was about. */
  readonly digest: Buffer;
  readonly profile: PackedProfile & { readonly normaliser: number };
  readonly keys: readonly bigint[];
  /** Codes of single names, for the search box. */
  readonly codes: readonly bigint[];
}

/**
 * Keys of different categories never meet, so that what was confided for one purpose is not found for another: each
 * category has its own share of the key space. The constants say nothing; files of regularisation have none.
 */
const SHARE: Readonly<Record<RegisterCategory, bigint>> = {
  'regularisation-file': 0n,
  'return-file': 0x5bd1_e995_7b93_2f2dn,
  'service-file': 0x27d4_eb2f_1656_67c5n,
};

export function indexOf(said: readonly Said[], category: RegisterCategory): RecordIndex {
  const profile = profileOf(said);
  return {
    digest: createHash('sha256')
      .update(
        said
          .map((one) => JSON.stringify(one))
          .sort()
          .join('\n'),
      )
      .digest(),
    profile: { ...packProfile(profile), normaliser: NORMALISER_VERSION },
    keys: keysOf(profile).map((key) => inShare(key, category)),
    codes: searchCodesOf(profile, category),
  };
}

/** The keys to look up for somebody. */
export function askedKeysOf(profile: MatchProfile, category: RegisterCategory): readonly QueryKey[] {
  return queryKeysOf(profile).map(({ key, family }) => ({ key: inShare(key, category), family }));
}

/** The codes of each word of each name: two spellings of a word share one. */
function searchCodesOf(profile: MatchProfile, category: RegisterCategory): readonly bigint[] {
  const codes = profile.names.flatMap((name) => strongTokens(name).flatMap((token) => token.codes));
  return [...new Set(codes)].map((code) => codeKey(code, category));
}

export function codeKey(code: string, category: RegisterCategory): bigint {
  const { hi, lo } = hashOfCode(code);
  return inShare(toBigint(hi, lo), category);
}

function inShare(key: bigint, category: RegisterCategory): bigint {
  return BigInt.asIntN(64, key ^ SHARE[category]);
}
