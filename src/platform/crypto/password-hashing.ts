import { createHmac, randomBytes } from 'node:crypto';
import { hash, hashSync, parseOptions, verify } from '@node-rs/argon2';
import { boundedPool } from './bounded-pool.ts';

/**
 * Argon2id, which this library takes unless told otherwise, at the least cost that OWASP ASVS 5.0 approves (appendix C:
 * t = 1, m ≥ 47,104 KiB, p = 1). More would bring our two cores down sooner on the last day of a campaign than it would
 * slow an attacker, who needs the pepper as well.
 */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Longer than any password that the rules let in, however its accents are typed: never hashed, and never right. */
const LONGEST_TYPED = 1024;

interface HashingOptions {
  /** A secret key kept outside the database (NIST SP 800-63B-4, 3.1.1.2): a stolen table alone cannot be guessed at. */
  readonly pepper?: Uint8Array | undefined;
  /** Two hashes fill two cores, and leave two of the four threads of libuv to files and addresses. */
  readonly atOnce?: number;
  /** A full queue is worked off in less than a second (34 hashes at 40 to 110 a second). */
  readonly waiting?: number;
}

export interface PasswordHashing {
  /** The stored form of a password. It is good for this account only: a row copied to another account opens nothing. */
  hashPassword(password: string, account: string): Promise<string>;
  verifyPassword(stored: string, password: string, account: string): Promise<boolean>;
  /** What is done in place of `verifyPassword` when there is nothing to compare with: the same work, never right. */
  verifyNothing(password: string): Promise<false>;
  /** True of a hash made at another cost than today's: to be made anew at the next sign-in. */
  needsRehash(stored: string): boolean;
}

/** The hashing of passwords. One for the process: its bounds hold for all who share it. */
export function passwordHashing({ pepper, atOnce = 2, waiting = 32 }: HashingOptions = {}): PasswordHashing {
  const pool = boundedPool({ atOnce, waiting });

  // Without a pepper there is no secret to bind the account with.
  const secretOf = (account: string) =>
    pepper === undefined ? {} : { secret: createHmac('sha256', pepper).update(`rihla.password\n${account}`).digest() };

  /** Nobody knows what this is the hash of. */
  const nobody = randomBytes(16).toString('hex');
  const decoy = hashSync(randomBytes(32), { ...COST, ...secretOf(nobody) });

  const verifyPassword: PasswordHashing['verifyPassword'] = (stored, password, account) =>
    // What is too long is worked on all the same, so that it takes the same time.
    pool.run(async () => {
      const matches = await verify(stored, typed(password), secretOf(account));
      return matches && password.length <= LONGEST_TYPED;
    });

  return {
    async hashPassword(password, account) {
      if (password.length > LONGEST_TYPED) throw new RangeError('The password is longer than the rules let in.');
      return pool.run(() => hash(typed(password), { ...COST, ...secretOf(account) }));
    },
    verifyPassword,
    async verifyNothing(password) {
      await verifyPassword(decoy, password, nobody);
      return false;
    },
    needsRehash(stored) {
      if (!stored.startsWith('$argon2id$v=19$')) return true;
      const made = parseOptions(stored);
      return (
        made.memoryCost !== COST.memoryCost || made.timeCost !== COST.timeCost || made.parallelism !== COST.parallelism
      );
    },
  };
}

/**
 * NFKC, so that one password typed on two keyboards is one password: Arabic presentation forms and full-width digits
 * become the ordinary letters and digits. NIST asks for NFC, which would leave these apart.
 */
function typed(password: string): string {
  return password.length > LONGEST_TYPED ? '' : password.normalize('NFKC');
}
