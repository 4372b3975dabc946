/** The bytes of a base64 text of exactly that length; null unless the text is the one way to write them. */
export function readBase64(text: string, bytes: number): Buffer | null {
  const read = Buffer.from(text, 'base64');
  return read.length === bytes && read.toString('base64') === text ? read : null;
}
