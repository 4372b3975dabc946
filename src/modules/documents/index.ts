/** The door of `documents`: what is handed in, official documents as PDF, and whether one of them is valid. */
export { announceDocumentsKey } from './commands/announce-documents-key.ts';
export { eraseDocument } from './commands/erase-document.ts';
export { LIMITS, type UploadFault } from './domain/faults.ts';
export type { ProofKind } from './domain/signed-code.ts';
export type { Block, OfficialCard, OfficialDocument } from './official/model.ts';
export { renderCardsPdf, renderOfficialPdf } from './official/render.ts';
export { documentsPersonalData } from './personal-data.ts';
export { signedCode } from './proof/signed-code.ts';
export { readDocument } from './queries/read-document.ts';
export { documentKeys, verifyDocument } from './queries/verify-document.ts';
export { describeDocuments } from './store/documents.reads.server.ts';
export { keepDocument } from './store/documents.writes.server.ts';
export { issueProof, issueProofs, revokeProof } from './store/proofs.writes.server.ts';
export { type Sanitised, sanitise, sanitiseFiles } from './upload/sanitise.ts';
export { type SealedDocument, seal, sealedDocument } from './upload/seal.ts';
export { codeAddress, documentPaths } from './web/document-paths.ts';
export { documentRoutes } from './web/document-routes.ts';
export { registerDocumentFiles } from './web/files.ts';
