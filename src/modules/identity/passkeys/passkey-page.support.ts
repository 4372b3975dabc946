import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { projectPath } from '#platform/project.ts';
import { asset } from '#platform/ui/assets.ts';

type Options = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON;

export interface PasskeyPage {
  readonly port: number;
  /** The forms that arrived, oldest first. */
  readonly received: { readonly kind: string; readonly fields: URLSearchParams }[];
  /** The fields that came with each request for options. */
  readonly asked: URLSearchParams[];
  /** What the next requests for options are answered with; nothing makes them fail. */
  options: Options | undefined;
  close(): void;
}

/** A page with the three forms as the server renders them, with the script as it is built, under our own policy. */
export async function startPasskeyPage(): Promise<PasskeyPage> {
  const received: PasskeyPage['received'] = [];
  const asked: URLSearchParams[] = [];
  const script = readFileSync(projectPath('dist', asset('passkey.js').slice(1)));
  const server = createServer(async (request, response) => {
    const answer = (type: string, body: string | Buffer, status = 200) =>
      response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
    const [, first, kind] = (request.url ?? '').split('/');
    if (first === 'passkey.js') return answer('text/javascript', script);
    if (request.method !== 'POST') return answer('text/html; charset=utf-8', first === 'named' ? NAMED_PAGE : PAGE);
    const fields = await fieldsOf(request);
    if (first === 'options') {
      asked.push(fields);
      return answer('application/json', JSON.stringify(page.options ?? {}), page.options === undefined ? 500 : 200);
    }
    received.push({ kind: kind ?? '', fields });
    return answer('text/html; charset=utf-8', '<!doctype html><title>received</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no port.');
  const page: PasskeyPage = { port: address.port, received, asked, options: undefined, close: () => server.close() };
  return page;
}

const fieldsOf = async (request: IncomingMessage) => new URLSearchParams(await text(request));

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const form = (kind: string) => `
  <form data-passkey="${kind}" data-options="/options/${kind}" method="post" action="/answers/${kind}">
    <input type="hidden" name="answer">
    <input type="hidden" name="next" value="/fr/after">
    <button hidden>${kind}</button>
    <p data-passkey-missing>no passkeys here</p>
    <p data-passkey-error role="alert" hidden data-cancelled="was cancelled" data-registered="is enrolled already"
      data-failed="has failed" data-insecure="needs a name."></p>
  </form>`;

const PAGE = `<!doctype html>
<html lang="en"><title>passkeys</title>
<script type="module" src="/passkey.js"></script>
${['sign-in', 'enrol', 'step-up'].map(form).join('\n')}
</html>`;

/** The page of `/named` also signs in by name, and its field suggests passkeys. */
const NAMED_PAGE = `${PAGE}
<form method="post" action="/answers/password"><input name="user" autocomplete="username webauthn"></form>`;
