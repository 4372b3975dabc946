import { sha256 } from './sha256.ts';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The Merkle tree hash of RFC 6962, section 2.1. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return sha256('');
  if (leaves.length === 1) return sha256(Buffer.concat([LEAF, first]));
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Buffer.concat([NODE, merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left))]));
}
