import { describe, expect, it } from 'vitest';
import { ANYONE, holds, may, operator, type Person, type Rule, ruleFor } from '#platform/access/actor.ts';
import { ConflictError, NotAllowedError, NotFoundError, StepUpNeededError } from '#platform/access/errors.ts';
import { judgeStanding, judgeTarget } from '#platform/access/judge.ts';
import type { Standing } from '#platform/db/context.writes.server.ts';

const standing: Standing = {
  account: 'me',
  session: 's',
  role: 'administrator',
  heads: false,
  unit: 'u1',
  organisation: 'ministry',
  territory: 'P1',
  appointment: 'a',
  every_organisation: false,
  stepped_up: false,
  territories: ['P1', 'office'],
};
const rule: Rule = { roles: ['administrator'], purpose: 'administration', scope: 'covered', states: ['active'] };
const target = { organisation: 'ministry', territory: 'P1', unit: 'u2', account: 'other', state: 'active' };

const person: Person = {
  kind: 'person',
  token: Buffer.alloc(32),
  account: 'me',
  session: 's',
  name: 'Essai',
  staff: true,
  role: 'administrator',
  heads: false,
  unit: 'u1',
};

describe('a rule', () => {
  it('speaks of a role only if the role carries its purpose', () => {
    expect(holds(rule, { role: 'administrator', heads: false })).toBe(true);
    expect(holds(rule, { role: 'counter-officer', heads: false })).toBe(false);
    expect(holds(rule, { role: null, heads: false })).toBe(false);
    expect(holds({ ...rule, purpose: 'protection' }, { role: 'administrator', heads: false })).toBe(false);
  });

  it('for heads of units is for nobody else', () => {
    const heading: Rule = { ...rule, heads: true };
    expect(holds(heading, { role: 'administrator', heads: true })).toBe(true);
    expect(holds(heading, { role: 'administrator', heads: false })).toBe(false);
  });

  it('for whoever is signed in needs no role', () => {
    expect(holds({ ...rule, roles: 'signed-in' }, { role: null, heads: false })).toBe(true);
  });

  it('is found for a person alone, never for a visitor or the operator', () => {
    expect(ruleFor(person, [rule])).toBe(rule);
    expect(ruleFor(ANYONE, [rule])).toBeUndefined();
    expect(may(operator('salma'), [rule])).toBe(false);
    expect(may(person, 'operator')).toBe(false);
    expect(may(ANYONE, 'operator')).toBe(false);
    expect(may(ANYONE, 'public')).toBe(true);
  });
});

describe('whoever the database finds', () => {
  it('is refused when the role is no longer one of the rule', () => {
    expect(() => judgeStanding('act', rule, standing)).not.toThrow();
    expect(() => judgeStanding('act', rule, { ...standing, role: null })).toThrow(NotAllowedError);
    expect(() => judgeStanding('act', rule, { ...standing, role: 'counter-officer' })).toThrow(NotAllowedError);
    expect(() => judgeStanding('act', rule, { ...standing, role: 'no-such-role' })).toThrow(NotAllowedError);
  });

  it('is asked for a fresh proof where the act wants one', () => {
    expect(() => judgeStanding('act', { ...rule, stepUp: true }, standing)).toThrow(StepUpNeededError);
    expect(() => judgeStanding('act', { ...rule, stepUp: true }, { ...standing, stepped_up: true })).not.toThrow();
  });
});

describe('what an act is about', () => {
  const judge =
    (what: object, how: Partial<Rule> = {}, who: Partial<Standing> = {}) =>
    () =>
      judgeTarget('act', { ...rule, ...how }, { ...standing, ...who }, { ...target, ...what });

  it('is within reach in the appointment’s organisation and territory, and below it', () => {
    expect(judge({})).not.toThrow();
    expect(judge({ territory: 'office' })).not.toThrow();
  });

  it.each([
    ['in a sibling territory', { territory: 'P2' }],
    ['in the territory above', { territory: 'R1' }],
    ['in another organisation', { organisation: 'other' }],
    ['nowhere', { territory: undefined }],
    ['in a sealed unit that is not one’s own', { sealed: true }],
  ])('%s is answered like what does not exist', (_, what) => {
    expect(judge(what)).toThrow(NotFoundError);
  });

  it('in another organisation is reached from the unit that runs the system', () => {
    expect(judge({ organisation: 'other' }, {}, { every_organisation: true })).not.toThrow();
  });

  it('in one’s own sealed unit is reached', () => {
    expect(judge({ sealed: true, unit: 'u1' })).not.toThrow();
  });

  it('must be one’s own where the rule says so', () => {
    expect(judge({}, { scope: 'own' })).toThrow(NotFoundError);
    expect(judge({ account: 'me' }, { scope: 'own' })).not.toThrow();
  });

  it('is reached anywhere by a rule on all, but for what is sealed', () => {
    expect(judge({ territory: 'P2', organisation: 'other' }, { scope: 'all' })).not.toThrow();
    expect(judge({ sealed: true }, { scope: 'all' })).toThrow(NotFoundError);
  });

  it('must be in a state of the rule', () => {
    expect(judge({ state: 'disabled' })).toThrow(ConflictError);
    expect(judge({ state: undefined })).toThrow(ConflictError);
    const { states: _, ...anyState } = rule;
    expect(() => judgeTarget('act', anyState, standing, { ...target, state: 'disabled' })).not.toThrow();
  });
});
