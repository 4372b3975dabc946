import { expect, it } from 'vitest';
import { proposalPlace, readProposal, writeProposal } from './totp-proposal.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

it.each([
  [0, 'SECRET'],
  [29.99, 'SECRET'],
  [30, null],
  [600, null],
])('a proposed secret, read %d minutes later, is %s', (minutes, secret) => {
  expect(readProposal(writeProposal('SECRET', NOW), after(minutes))).toBe(secret);
});

it.each(['', 'SECRET', 'x SECRET', ' SECRET'])('what is no proposal gives none: %j', (written) => {
  expect(readProposal(written, NOW)).toBeNull();
});

it('a proposal is for one session of one account', () => {
  expect(new Set([proposalPlace('a', 'b'), proposalPlace('b', 'a'), proposalPlace('a', 'c')]).size).toBe(3);
});
