/**
 * A reason not to start, written as one sentence for the operator. The entry point prints the message alone and exits
 * with code 1: nobody who starts a service should have to read a stack to learn that a disk is full.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/** The code of a system error (`ENOENT`…), or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
