/**
 * The network that an address belongs to, as far as one person can usually change addresses: 256 of IPv4, and the /56
 * of IPv6 that a household is given. `unknown` is one network for all that is not an address.
 */
export function networkOf(address: string): string {
  const bare = address.trim().replace(/%.*$/, '');
  const v4 = readV4(bare);
  if (v4 !== null) return networkOfV4(v4);
  const groups = readV6(bare);
  if (groups === null) return 'unknown';
  const [one = 0, two = 0, three = 0, four = 0, five = 0, six = 0, seven = 0, eight = 0] = groups;
  // An IPv4 address that a socket for both shows as ::ffff:192.0.2.1.
  if ([one, two, three, four, five].every((group) => group === 0) && six === 0xffff) {
    return networkOfV4([seven >> 8, seven & 0xff, eight >> 8, eight & 0xff]);
  }
  return `${[one, two, three, four & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
}

function networkOfV4(bytes: readonly number[]): string {
  return `${bytes.slice(0, 3).join('.')}.0/24`;
}

function readV4(text: string): readonly number[] | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** The eight groups of an IPv6 address, of which `::` may stand for some, and an IPv4 address for the last two. */
function readV6(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2 || text.length > 45) return null;
  const [head, tail] = halves.map(readGroups);
  if (head === null || head === undefined || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? null : [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function readGroups(half: string): readonly number[] | null {
  if (half === '') return [];
  const groups: number[] = [];
  for (const group of half.split(':')) {
    const v4 = readV4(group);
    if (v4 !== null) {
      const [one = 0, two = 0, three = 0, four = 0] = v4;
      groups.push(one * 256 + two, three * 256 + four);
    } else if (/^[0-9a-f]{1,4}$/i.test(group)) groups.push(Number.parseInt(group, 16));
    else return null;
  }
  return groups;
}
