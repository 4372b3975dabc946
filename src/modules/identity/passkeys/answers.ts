import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** What a browser sends back is written by whoever holds the browser: nothing in it is believed before it is verified. */
const LONGEST_ANSWER = 16 * 1024;

const bytes = (smallest: number, largest: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .min(Math.ceil((smallest * 4) / 3))
    .max(Math.ceil((largest * 4) / 3));

/** WebAuthn lets an authenticator choose up to 1023 bytes, and asks for at least 100 random bits. */
const credentialId = bytes(16, 1023);

const clientData = z.object({
  type: z.string().max(32),
  challenge: bytes(16, 128),
  origin: z.string().max(512),
  crossOrigin: z.boolean().optional(),
  topOrigin: z.string().max(512).optional(),
});

const envelope = { id: credentialId, rawId: credentialId, type: z.literal('public-key') };

const registrationAnswer = z.object({
  ...envelope,
  response: z.object({
    clientDataJSON: bytes(32, 2048),
    attestationObject: bytes(37, 8 * 1024),
    // Only a hint for the next prompt: one that we cannot read is left out.
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .catch([]),
  }),
});

const authenticationAnswer = z.object({
  ...envelope,
  response: z.object({
    clientDataJSON: bytes(32, 2048),
    authenticatorData: bytes(37, 2048),
    signature: bytes(8, 1024),
    userHandle: bytes(1, 64).nullish(),
  }),
});

interface ReadAnswer {
  readonly credentialId: string;
  /** What the browser says it was asked and where; the caller may look the challenge up by it. */
  readonly claimed: z.output<typeof clientData>;
}

export interface RegistrationAnswer extends ReadAnswer {
  readonly response: RegistrationResponseJSON;
}

export interface AuthenticationAnswer extends ReadAnswer {
  /** The handle of the account as the authenticator kept it, in base64url. */
  readonly userHandle: string | undefined;
  readonly response: AuthenticationResponseJSON;
}

/** Reads the field `answer` of an enrolment form; nothing when it is not an answer. */
export function readRegistrationAnswer(text: unknown): RegistrationAnswer | undefined {
  const answer = parse(registrationAnswer, text);
  if (answer === undefined) return undefined;
  const claimed = claimsOf(answer);
  if (claimed === undefined) return undefined;
  return { credentialId: answer.id, claimed, response: { ...answer, clientExtensionResults: {} } };
}

/** Reads the field `answer` of a sign-in or step-up form; nothing when it is not an answer. */
export function readAuthenticationAnswer(text: unknown): AuthenticationAnswer | undefined {
  const answer = parse(authenticationAnswer, text);
  if (answer === undefined) return undefined;
  const claimed = claimsOf(answer);
  if (claimed === undefined) return undefined;
  const { userHandle, ...signed } = answer.response;
  return {
    credentialId: answer.id,
    claimed,
    userHandle: userHandle ?? undefined,
    response: { ...answer, response: signed, clientExtensionResults: {} },
  };
}

function claimsOf({ id, rawId, response }: { id: string; rawId: string; response: { clientDataJSON: string } }) {
  if (id !== rawId) return undefined;
  return parse(clientData, Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'));
}

function parse<Shape extends z.ZodType>(shape: Shape, text: unknown): z.output<Shape> | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_ANSWER) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
