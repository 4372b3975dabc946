import { z } from 'zod';

/** A person as a provider names them. */
export interface ProviderIdentity {
  readonly issuer: string;
  /** Names the person for ever, together with the issuer; e-mail and name may change or pass to another. */
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
  /** When, and how, the provider says that the person proved who they are. */
  readonly authTime: Date | null;
  readonly acr: string | null;
  readonly amr: readonly string[];
}

const text = (longest: number) => z.string().min(1).max(longest);
const claims = z.object({
  iss: text(512),
  sub: text(255),
  email: z.email().max(254).nullable().catch(null),
  email_verified: z.boolean().catch(false),
  name: text(200).nullable().catch(null),
  auth_time: z
    .int()
    .positive()
    .transform((seconds) => new Date(seconds * 1000))
    .nullable()
    .catch(null),
  acr: text(200).nullable().catch(null),
  amr: z.array(text(50)).max(20).catch([]),
});

/** Nothing without a subject, or when another than the one we were told of speaks. */
export function readIdentity(given: object, issuer: string): ProviderIdentity | undefined {
  const { data } = claims.safeParse(given);
  // The library lets one provider speak for many issuers where its makers are known to.
  if (data === undefined || !isSameAddress(data.iss, issuer)) return undefined;
  return {
    issuer: data.iss,
    subject: data.sub,
    email: data.email,
    emailVerified: data.email !== null && data.email_verified,
    name: data.name,
    authTime: data.auth_time,
    acr: data.acr,
    amr: data.amr,
  };
}

/** With or without the slash at the end. */
function isSameAddress(left: string, right: string): boolean {
  return URL.canParse(left) && new URL(left).href === new URL(right).href;
}
