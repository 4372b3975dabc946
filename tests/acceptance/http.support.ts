import { type IncomingHttpHeaders, request } from 'node:http';
import { z } from 'zod';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: () => unknown;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Asks a real server for exactly this address: nothing is encoded, followed, decompressed or kept on the way. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      { hostname, port, path, method, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(pieces);
          const text = bytes.toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text,
            json: () => JSON.parse(text),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A problem document as RFC 9457 and ours describe it. */
export const problemDocument = z.strictObject({
  type: z.string(),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  requestId: z.uuid(),
  errors: z.array(z.strictObject({ field: z.string().min(1), message: z.string().min(1) })).optional(),
});

/** The page addresses of the site, with something that exists in place of what they name. */
export function addressesOf(
  routes: readonly { readonly path: string }[],
  examples: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return routes.flatMap(({ path }) => {
    const [before, name] = path.split(':');
    if (name === undefined) return [path];
    const known = examples[before ?? ''];
    if (known === undefined) throw new Error(`No example is known for ${path}.`);
    return known.map((value) => `${before}${value}`);
  });
}
