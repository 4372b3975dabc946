import { randomUUID } from 'node:crypto';

/** In every form that does something: sent twice, it is done once. */
export function Once() {
  return <input type="hidden" name="once" value={randomUUID()} />;
}
