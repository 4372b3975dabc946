/** The addresses of documents, after the language. */
export const documentPaths = {
  document: (id: string) => `/uploads/${id}`,
  preview: (id: string) => `/uploads/${id}/preview`,
  verify: () => '/verify',
} as const;

/** The address that a QR code holds: capitals only, which a QR code packs closer. */
export function codeAddress(origin: string, code: string): string {
  return `${origin.toUpperCase()}/V/${code}`;
}
