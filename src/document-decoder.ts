// The child that decodes one uploaded file, as a file of its own: the build makes it an entry beside the server.
import { runDecoder } from './modules/documents/upload/decoder.ts';

await runDecoder(process.argv[2] === 'portrait');
