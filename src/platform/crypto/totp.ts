import { generateSecret, generateURI, verifySync } from 'otplib';

/** What every authenticator application takes without being asked: SHA-1, six digits, thirty seconds (RFC 6238). */
const PERIOD = 30;

/** A new secret of 160 bits, as RFC 4226 recommends, in Base32. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** The address that an authenticator application reads from a QR code. */
export function totpUri(
  secret: string,
  { issuer, label }: { readonly issuer: string; readonly label: string },
): string {
  // A colon parts the two in the address, and the library lets it through.
  return generateURI({ secret, issuer: issuer.replaceAll(':', ' '), label: label.replaceAll(':', ' ') });
}

/**
 * The step of thirty seconds that a code belongs to, or null if it is not right now. One step before and one after the
 * present are taken, for clocks that differ and for people who type slowly (RFC 6238, 5.2). A code is good once: steps
 * up to the last one used are refused. Who accepts the code stores the step, and only if it is still later than the one
 * stored, for two requests may come at once.
 */
export function verifyTotp(secret: string, typed: string, lastStep: number | null, now: Date): number | null {
  const token = digitsOf(typed);
  const epoch = Math.floor(now.getTime() / 1000);
  const latest = Math.floor(epoch / PERIOD) + 1;
  // After our clock went back, nothing is accepted twice: the library would call such a step a mistake of ours.
  if (token === null || (lastStep !== null && lastStep >= latest)) return null;
  const found = verifySync({
    secret,
    token,
    epoch,
    period: PERIOD,
    epochTolerance: PERIOD,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** Six digits, in whatever figures and groups they were typed. */
function digitsOf(typed: string): string | null {
  if (typed.length > 40) return null;
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^\d{6}$/.test(digits) ? digits : null;
}
