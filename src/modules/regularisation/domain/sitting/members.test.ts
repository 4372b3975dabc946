import { describe, expect, it } from 'vitest';
import { type Member, mayPreside, presenceFault, quorumOf, sitsOn } from './members.ts';

function member(id: string, more: Partial<Member> = {}): Member {
  return {
    ...{ id, account: `account of ${id}`, capacity: 'authority', seat: 'member', substituteOf: null },
    ...{ startsOn: '2026-01-01', endsOn: null },
    ...more,
  };
}

const CHAIR = member('chair', { seat: 'chair' });
const DEPUTY = member('deputy', { substituteOf: 'chair' });
const [A, B] = [member('a'), member('b', { capacity: 'civil-society' })];
const ALL = [CHAIR, DEPUTY, A, B];

const fault = (present: readonly string[], chair: string, quorum = 3, day = '2026-06-01') =>
  presenceFault(ALL, new Set(present), chair, { day, quorum });

describe('the quorum', () => {
  it('is more than half of the seats laid down, filled or not', () => {
    const majority = { kind: 'majority', count: null } as const;
    expect(quorumOf({ seats: [{ count: 1 }, { count: 2 }, { count: 2 }], quorum: majority })).toBe(3);
    expect(quorumOf({ seats: [{ count: 6 }], quorum: majority })).toBe(4);
  });

  it('is a number where the campaign gives one', () => {
    expect(quorumOf({ seats: [{ count: 15 }], quorum: { kind: 'count', count: 9 } })).toBe(9);
  });
});

describe('presence', () => {
  it('lets a sitting open with enough members under the chair', () => {
    expect(fault(['chair', 'a', 'b'], 'chair')).toBeNull();
  });

  it('counts a substitute in the absence of the member they replace, never beside them', () => {
    expect(fault(['deputy', 'a', 'b'], 'deputy')).toBeNull();
    expect(fault(['chair', 'deputy', 'a'], 'chair')).toBe('substitute-beside-member');
  });

  it('counts a seat once, however many could sit for its member', () => {
    const both = [...ALL, member('other deputy', { substituteOf: 'chair' })];
    const present = (ids: readonly string[]) =>
      presenceFault(both, new Set(ids), 'deputy', { day: '2026-06-01', quorum: 3 });
    expect(present(['deputy', 'other deputy', 'a'])).toBe('substitute-beside-member');
    expect(present(['deputy', 'a', 'b'])).toBeNull();
    expect(present(['deputy', 'a'])).toBe('no-quorum');
  });

  it('does not open under a member who neither holds the chair nor sits for who does, nor under one who is away', () => {
    expect(fault(['chair', 'a', 'b'], 'a')).toBe('no-chair');
    expect(fault(['a', 'b', 'deputy'], 'chair')).toBe('no-chair');
    expect(mayPreside(A, ALL)).toBe(false);
  });

  it('does not count who is no member, or was not on that day', () => {
    expect(fault(['chair', 'a', 'stranger'], 'chair')).toBe('not-a-member');
    expect(fault(['chair', 'a', 'b'], 'chair', 3, '2025-12-31')).toBe('not-a-member');
    expect(sitsOn({ startsOn: '2026-01-01', endsOn: '2026-03-31' }, '2026-03-31')).toBe(true);
    expect(sitsOn({ startsOn: '2026-01-01', endsOn: '2026-03-31' }, '2026-04-01')).toBe(false);
  });

  it('does not do with one member less than the quorum', () => {
    expect(fault(['chair', 'a'], 'chair')).toBe('no-quorum');
  });
});
