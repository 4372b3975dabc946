export type FileType = 'jpeg' | 'png' | 'pdf';

const SIGNATURES: readonly (readonly [FileType, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/**
 * What a file is by its first bytes, and by nothing else: names and declared types are the sender's word. A signature that
 * comes later, as readers of PDF accept, is how one file is two, and is not looked for.
 */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, place) => bytes[place] === byte));
  return found?.[0] ?? null;
}
