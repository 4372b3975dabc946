import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARRIES, isRole, ROLES } from '#platform/access/roles.ts';
import { faultOfAppointment, faultOfPair, type WantedAppointment } from './appointments.ts';

const carries = (role: string) => (isRole(role) ? CARRIES[role] : []);
const wanted: WantedAppointment = {
  role: 'counter-officer',
  unit: 'rabat',
  headsUnit: false,
  startsOn: '2026-12-01',
  endsOn: '2028-11-30',
};
const at = { today: '2026-11-22', held: [], carries };
const fault = (change: Partial<WantedAppointment>, held: (typeof wanted)[] = []) =>
  faultOfAppointment({ ...wanted, ...change }, { ...at, held });

describe('an appointment', () => {
  it('is made for up to three years, from up to a year ahead, or from before today', () => {
    expect(fault({})).toBe(null);
    expect(fault({ startsOn: '2026-11-22', endsOn: '2029-11-22' })).toBe(null);
    expect(fault({ startsOn: '2027-11-22', endsOn: '2027-11-22' })).toBe(null);
    expect(fault({ startsOn: '2024-01-15', endsOn: '2026-11-22' })).toBe(null);
    expect(fault({ startsOn: '2028-02-29', endsOn: '2028-03-01' })).toBe('starts-too-late');
  });

  it.each([
    [{ endsOn: '2026-11-30' }, 'ends-before-start'],
    [{ startsOn: '2026-01-01', endsOn: '2026-11-21' }, 'over-already'],
    [{ startsOn: '2026-12-01', endsOn: '2029-12-02' }, 'too-long'],
    [{ startsOn: '2027-11-23', endsOn: '2028-11-23' }, 'starts-too-late'],
    [{ role: 'applicant' }, 'role-not-appointed'],
    [{ headsUnit: true }, 'cannot-head'],
    [{ role: 'administrator', headsUnit: true }, 'cannot-head'],
  ] as const)('with %o is refused: %s', (change, expected) => {
    expect(fault(change)).toBe(expected);
  });

  it('of a head is made where the role carries supervision', () => {
    expect(fault({ role: 'local-commission-chair', headsUnit: true })).toBe(null);
  });

  it('is not made twice for the same days, but again after them, elsewhere, or as something else', () => {
    const held = [wanted];
    expect(fault({}, held)).toBe('same-appointment');
    expect(fault({ startsOn: '2027-11-22', endsOn: '2029-01-01' }, held)).toBe('same-appointment');
    expect(fault({ startsOn: '2027-01-01' }, [{ ...wanted, endsOn: '2026-12-31' }])).toBe(null);
    expect(fault({ unit: 'sale' }, held)).toBe(null);
    expect(fault({ role: 'focal-point' }, held)).toBe(null);
  });
});

describe('the firewall between the roles of one person', () => {
  it('keeps enforcement apart from every role that people confide in, in either order', () => {
    const apart = ROLES.filter((role) => faultOfPair('enforcement-reader', role, carries) === 'enforcement-apart');
    expect(apart).toEqual([
      'counter-officer',
      'local-commission-member',
      'local-commission-chair',
      'appeals-commission-member',
      'appeals-commission-chair',
      'bra-officer',
      'iom-caseworker',
      'protection-caseworker',
      'custodian',
      'association-manager',
      'applicant',
    ]);
  });

  it('is symmetric, and forbids no pair without enforcement or oversight in it', () => {
    const role = fc.constantFrom(...ROLES);
    fc.assert(
      fc.property(role, role, (one, other) => {
        expect(faultOfPair(one, other, carries)).toBe(faultOfPair(other, one, carries));
        if (![one, other].some((held) => ['enforcement-reader', 'auditor'].includes(held)))
          expect(faultOfPair(one, other, carries)).toBe(null);
      }),
    );
  });

  it('lets nobody oversee who gives access', () => {
    expect(faultOfPair('auditor', 'administrator', carries)).toBe('auditor-apart');
    expect(faultOfPair('auditor', 'counter-officer', carries)).toBe(null);
  });

  it('counts only while both are held', () => {
    const reader = { ...wanted, role: 'enforcement-reader', startsOn: '2026-12-01', endsOn: '2026-12-31' };
    expect(fault({ startsOn: '2026-12-31' }, [reader])).toBe('enforcement-apart');
    expect(fault({ startsOn: '2027-01-01' }, [reader])).toBe(null);
  });
});
