// A thread of a matching run, as a file of its own: the build makes it an entry beside the server and the commands.
import './modules/people/batch/worker.ts';
