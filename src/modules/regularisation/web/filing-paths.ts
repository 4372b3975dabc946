/** The addresses of filing and of the applicant's space, after the language. They name files by identifiers only. */
export const filing = {
  counter: () => '/files/new',
  receipt: (filed: string) => `/filings/${filed}/receipt`,
  /** An act on a file, of the person it is about or at the office that holds it. */
  act: (space: Space, file: string, act: string) => `/${space}/${file}/${act}`,
  mine: (done?: string) => `/my-files${done === undefined ? '' : `?done=${done}`}`,
  claim: () => '/my-files/claim',
  draft: (draft: string, done?: string) => `/my-files/drafts/${draft}${done === undefined ? '' : `?done=${done}`}`,
  person: (draft: string, key: string) => `/my-files/drafts/${draft}/persons/${key}`,
  family: (draft: string) => `/my-files/drafts/${draft}/family`,
  situation: (draft: string, key: string) => `/my-files/drafts/${draft}/situations/${key}`,
  documents: (draft: string) => `/my-files/drafts/${draft}/documents`,
  office: (draft: string) => `/my-files/drafts/${draft}/office`,
  check: (draft: string) => `/my-files/drafts/${draft}/check`,
  abandon: (draft: string) => `/my-files/drafts/${draft}/abandon`,
  filed: (filed: string) => `/my-files/filed/${filed}`,
  file: (file: string, done?: string) => `/my-files/${file}${done === undefined ? '' : `?done=${done}`}`,
} as const;

/** Where a page stands: in the space of who filed, or at the office. */
export type Space = 'my-files' | 'files';
