/** The width and height that a JPEG's frame header says (ITU T.81, B.2.2), or null for what is not read as one. */
export function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const at = (place: number) => bytes[place] ?? 0;
  const pair = (place: number) => at(place) * 256 + at(place + 1);
  if (pair(0) !== 0xffd8) return null;
  let place = 2;
  while (place + 9 < bytes.length && at(place) === 0xff) {
    const marker = at(place + 1);
    // SOF0 to SOF15 but DHT, JPG and DAC, which share their range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: pair(place + 5), width: pair(place + 7) };
    }
    place += 2 + pair(place + 2);
  }
  return null;
}
