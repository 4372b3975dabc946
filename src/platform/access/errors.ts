import type { z } from 'zod';

/** The actor may not do this. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';
  readonly statusCode = 403;
  readonly act: string;

  constructor(act: string) {
    super(`Not allowed: ${act}`);
    this.act = act;
  }
}

/** Nobody is signed in, or the session has ended. */
export class SignInNeededError extends Error {
  override readonly name = 'SignInNeededError';
  readonly statusCode = 401;
}

/** The act asks for a proof of identity that is fresh. */
export class StepUpNeededError extends Error {
  override readonly name = 'StepUpNeededError';
  readonly statusCode = 403;
}

/** The input was refused; the issues name the fields. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  readonly statusCode = 422;
  readonly act: string;
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(act: string, issues: readonly z.core.$ZodIssue[]) {
    super(`Invalid input for ${act}`);
    this.act = act;
    this.issues = issues;
  }
}

/** What is asked for is not there, or not for this actor to know of: the two are never told apart. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  readonly statusCode = 404;
}

/** The object is no longer in a state in which this may be done, or the key belongs to another request. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly statusCode = 409;
}

/** The journal could not be written: nothing was done and nothing is answered. */
export class JournalUnavailableError extends Error {
  override readonly name = 'JournalUnavailableError';
  readonly statusCode = 503;
}
