// What a thread of a matching run executes: one task after the other, each answered.
import { parentPort } from 'node:worker_threads';
import { Hand, type Task } from './hand.ts';

const hand = new Hand();
parentPort?.on('message', (task: Task) => {
  const answer = hand.do(task);
  const moved = [];
  if (answer.kind === 'sorted') moved.push(answer.keys.lengths.buffer, answer.keys.records.buffer);
  if (answer.kind === 'scored') {
    const { ones, others, weights } = answer.pairs;
    moved.push(ones.buffer, others.buffer, weights.buffer);
  }
  parentPort?.postMessage(answer, moved);
});
