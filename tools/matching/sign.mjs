// node tools/matching/sign.mjs KEY.pem: signs the person model as it stands; makes the key when there is none.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../src/modules/people/model/signature.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'modules', 'people', 'model');
const [keyFile] = process.argv.slice(2);
if (keyFile === undefined) {
  console.error('Say with which key: node tools/matching/sign.mjs KEY.pem (it is made when it is missing).');
  process.exit(2);
}
if (!existsSync(keyFile)) {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
}
const key = createPrivateKey(readFileSync(keyFile));
const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
const text = Buffer.from(canonicalText(JSON.parse(readFileSync(join(folder, 'person.model.json'), 'utf8'))));
const signature = {
  digest: createHash('sha256').update(text).digest('base64'),
  publicKey,
  signature: sign(null, text, key).toString('base64'),
  signedAt: new Date().toISOString(),
};
writeFileSync(join(folder, 'person.model.signature.json'), `${JSON.stringify(signature, null, 2)}\n`);
const knownFile = join(folder, 'known-keys.json');
const known = existsSync(knownFile) ? JSON.parse(readFileSync(knownFile, 'utf8')) : [];
console.log(`The model is signed by ${publicKey}.`);
if (!known.includes(publicKey)) {
  console.log(`That key is not among those that the program knows: add it to ${knownFile} if it is to be trusted.`);
}
