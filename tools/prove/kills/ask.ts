import { Agent, request } from 'node:http';
import type { Administrator, Form } from './acts.ts';

/** What came back for one sending of a form; `status` is null when nothing did. */
export interface Answer {
  readonly status: number | null;
  readonly location: string | null;
  /** The server's name for the request, which the journal keeps. */
  readonly request: string | null;
  /** The secret of a link that is shown once. */
  readonly link: string | null;
  /** Why nothing came back. */
  readonly error: string | null;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** A server that lives and says nothing is a fault too. */
const LONGEST = 25_000;

let inFlight = 0;

/** How many forms were sent whose answer is still to come. */
export const formsInFlight = (): number => inFlight;

/** Sends a form as a browser does, and never throws. */
export function send(origin: string, { cookie }: Administrator, { path, fields, key }: Form): Promise<Answer> {
  const body = new URLSearchParams({ ...fields, once: key }).toString();
  const { hostname, port } = new URL(origin);
  inFlight += 1;
  const answered = new Promise<Answer>((resolve) => {
    const silence = (error: string) => resolve({ status: null, location: null, request: null, link: null, error });
    const sent = request(
      {
        ...{ hostname, port, agent, method: 'POST', path: `/fr${path}`, timeout: LONGEST },
        headers: {
          cookie,
          origin,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', (error) => silence(codeOf(error)));
        response.on('close', () => (response.complete ? undefined : silence('cut')));
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          resolve({
            status: response.statusCode ?? null,
            location: response.headers.location ?? null,
            request: response.headers['x-request-id']?.toString() ?? null,
            link: /\/welcome\/([\w-]{20,})/.exec(text)?.[1] ?? null,
            error: null,
          });
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('SILENCE')));
    sent.on('error', (error) => silence(codeOf(error)));
    sent.end(body);
  });
  return answered.finally(() => {
    inFlight -= 1;
  });
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.message;
}
