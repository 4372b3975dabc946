/** Whether a page was opened by an IP address: a passkey belongs to a domain, so browsers refuse there. */
export function isAddressLiteral(hostname: string): boolean {
  // The URL parser has written every form of an IPv4 address as four numbers, and IPv6 in brackets.
  return hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
}

/** The same page under the name of this machine, where passkeys work; nothing if it is another machine's address. */
export function onLocalhost(address: string): string | undefined {
  const url = new URL(address);
  if (url.hostname !== '[::1]' && !/^127(\.\d+){3}$/.test(url.hostname)) return undefined;
  url.hostname = 'localhost';
  return url.href;
}
