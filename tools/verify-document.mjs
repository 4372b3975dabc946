// npm run documents:verify -- CODE [--key FILE]: whether a code printed on an official document is genuine, without asking
// anybody. One file that needs nothing but Node 18 or newer: copy it, with the keys, to where there is no connection.
//
// CODE is what the QR code holds: the whole address, or what follows /V/ in it. FILE is the list of keys as published at
// /.well-known/rihla-documents.json, or one public key in PEM. A genuine code says what was issued and when; whether it was
// withdrawn since, only the page /verify knows.
import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
// In the order of PROOF_KINDS, which only grows.
const KINDS = [
  'receipt',
  'decision',
  'permit',
  'minutes',
  'attestation',
  'referral',
  'permit-withdrawal',
  'application-withdrawal',
];
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const [BODY, SIGNATURE] = [33, 64];

const [code, keys] = readArguments(process.argv.slice(2));
const bytes = bytesOf(code);
if (bytes === null) refuse('This is no code of an official document: a sign is missing, too many, or wrong.');
const body = bytes.subarray(0, BODY);
const kind = KINDS[body[1]];
if (body[0] !== 1 || kind === undefined)
  refuse('This code is of a kind that this program does not know: get a newer one.');
const isGenuine = keys.some((key) => verify(null, body, key, bytes.subarray(BODY)));
if (!isGenuine)
  refuse('NOT GENUINE: none of these keys signed this code. Either it was forged, or the list of keys is old.');
const [issued, expires] = [body.readUInt16BE(17), body.readUInt16BE(19)];
console.log('GENUINE: this code was signed by the administration.');
console.log(`kind     ${kind}`);
console.log(
  `number   ${signs(body.subarray(6, 17))
    .slice(0, 17)
    .replace(/(.{4})(?=.)/g, '$1 ')}`,
);
console.log(`issued   ${day(issued)}`);
if (expires !== 0) console.log(`expires  ${day(expires)}${day(expires) < today() ? ' (EXPIRED)' : ''}`);
console.log(`digest   ${body.subarray(21).toString('hex')}`);
console.log('Compare kind, number and dates with the paper. Whether it was withdrawn since, only /verify can say.');

function readArguments(given) {
  const at = given.indexOf('--key');
  const file = at === -1 ? 'rihla-documents.json' : given[at + 1];
  const [typed] = at === -1 ? given : given.filter((_, place) => place !== at && place !== at + 1);
  if (typed === undefined || file === undefined)
    refuse('Say which code: npm run documents:verify -- CODE [--key FILE]');
  return [
    typed
      .trim()
      .replace(/^.*\/v\//i, '')
      .toUpperCase(),
    keysOf(file),
  ];
}

function keysOf(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    refuse(
      `The keys cannot be read: fetch /.well-known/rihla-documents.json once, and give its file by --key (${file}).`,
    );
  }
  try {
    if (text.includes('-----BEGIN')) return [createPublicKey(text)];
    return JSON.parse(text).keys.map(({ publicKey }) =>
      createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(publicKey, 'base64')]), format: 'der', type: 'spki' }),
    );
  } catch {
    refuse(`The file ${file} holds neither a list of keys nor a public key.`);
  }
}

function bytesOf(text) {
  const read = [];
  let [held, bits] = [0, 0];
  for (const sign of text) {
    const value = SIGNS.indexOf(sign);
    if (value === -1) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    read.push((held >> bits) & 255);
  }
  return read.length === BODY + SIGNATURE && (held & ((1 << bits) - 1)) === 0 ? Buffer.from(read) : null;
}

function signs(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => SIGNS[Number.parseInt(five, 2)]).join('');
}

function day(number) {
  return new Date(Date.UTC(2000, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

function refuse(reason) {
  console.error(reason);
  process.exit(1);
}
