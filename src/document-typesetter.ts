// The child that sets official documents, as a file of its own: the build makes it an entry beside the server.
import { runTypesetter } from './modules/documents/official/typesetter.ts';

runTypesetter();
