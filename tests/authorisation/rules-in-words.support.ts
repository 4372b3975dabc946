// The rules of who may see and do what, written from the brief and never from the policies: what the fuzz judges them by.
import { CARRIES, PURPOSES, type Purpose, type Role } from '#platform/access/roles.ts';
import type { Account, Appointment, Invitation, Population, Session, Unit } from './population.support.ts';

/** Who acts in a transaction, and for what. */
export interface Acting {
  readonly account: string;
  readonly role: Role | null;
  readonly heads: boolean;
  readonly unit: Unit | null;
  readonly purpose: Purpose;
}

export interface Entry {
  readonly lane: number;
  readonly seq: number;
  /** The accounts it is about. */
  readonly about: readonly string[];
}

/** What nobody known owns what they leave under. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What people tell in confidence. */
const CONFIDED: readonly Purpose[] = ['own-file', 'regularisation', 'return', 'protection', 'services'];

type Held = Pick<Appointment, 'role' | 'starts_on' | 'ends_on'>;
type InUnit = Pick<Unit, 'organisation' | 'territory' | 'sealed'> & { readonly unit: string };

export function rulesFor(population: Population) {
  const units = new Map(population.units.map((unit) => [unit.id, unit]));
  const accounts = new Map(population.accounts.map((account) => [account.id, account]));
  const parents = new Map(population.places.map(({ code, parent }) => [code, parent]));
  const held = Map.groupBy(population.appointments, ({ account }) => account);

  /** An appointment counts from its first day to its last, unless it was ended by an act. */
  const isInForce = ({ starts_on, ends_on, ended_at }: Appointment) =>
    ended_at === null && starts_on <= population.today && population.today <= ends_on;
  /** In force, or about to be. */
  const isNotOver = ({ ends_on, ended_at }: Appointment) => ended_at === null && population.today <= ends_on;

  const isWithin = (territory: string, above: string): boolean => {
    for (let place: string | null | undefined = territory; typeof place === 'string'; place = parents.get(place)) {
      if (place === above) return true;
    }
    return false;
  };

  /** Whom a session shows to be acting for a purpose: nobody when it is over, or when the role does not carry that. */
  function acting(session: Session, purpose: Purpose): Acting | null {
    const account = accounts.get(session.account);
    const isLive =
      session.ended_at === null &&
      Date.parse(session.ends_at) > Date.now() &&
      Date.parse(session.seen_at) + session.idle_seconds * 1000 > Date.now();
    if (!isLive || account?.state !== 'active') return null;
    const appointment = (held.get(account.id) ?? []).find(({ id }) => id === session.appointment);
    const counts = appointment !== undefined && isInForce(appointment) ? appointment : undefined;
    const role = account.kind === 'applicant' ? 'applicant' : (counts?.role ?? null);
    const heads = counts?.heads_unit === true;
    const carries = role === null ? [] : CARRIES[role];
    if (purpose !== 'own-account' && !carries.includes(purpose)) return null;
    if (purpose === 'supervision' && !heads) return null;
    return { account: account.id, role, heads, unit: units.get(counts?.unit ?? '') ?? null, purpose };
  }

  /** Of one's own organisation, unless one's unit runs the system; at one's own territory or below. */
  const reaches = ({ unit }: Acting, place: Pick<InUnit, 'organisation' | 'territory'>) =>
    unit !== null &&
    (unit.every_organisation || unit.organisation === place.organisation) &&
    isWithin(place.territory, unit.territory);
  /** A sealed unit is known to those who work in it and to nobody else, however high. */
  const isSealedFrom = ({ unit }: Acting, place: InUnit) => place.sealed && place.unit !== unit?.id;

  const administers = (me: Acting | null): me is Acting =>
    me?.role === 'administrator' && me.purpose === 'administration';
  const supervises = (me: Acting) => me.heads && me.purpose === 'supervision';
  const audits = (me: Acting) => me.role === 'auditor' && me.purpose === 'oversight';
  const administersPlace = (me: Acting | null, place: InUnit): me is Acting =>
    administers(me) && reaches(me, place) && !isSealedFrom(me, place);
  /** The unit that runs the system belongs to some ministry, and is administered from within all the same. */
  const changesPlace = (me: Acting | null, place: InUnit): me is Acting =>
    administersPlace(me, place) &&
    (units.get(place.unit)?.every_organisation !== true || me.unit?.every_organisation === true);

  const seesAppointment = (me: Acting | null, row: Appointment): boolean => {
    if (me === null) return false;
    if (row.account === me.account) return true;
    if (isSealedFrom(me, row)) return false;
    return audits(me) || ((administers(me) || supervises(me)) && reaches(me, row));
  };
  const isKnown = (me: Acting, account: string) => (held.get(account) ?? []).some((row) => seesAppointment(me, row));
  /**
   * Whoever acts on a person's account acts on all that the person may do: an administrator may only when none of it lies
   * beyond reach.
   */
  const isInCharge = (me: Acting, account: string) => {
    const appointments = held.get(account) ?? [];
    return (
      account !== me.account &&
      appointments.some((row) => administersPlace(me, row)) &&
      appointments.every((row) => !isNotOver(row) || changesPlace(me, row))
    );
  };
  /** Who enforces is nobody whom people confide in, and nobody audits what they administer. */
  const clash = (one: Role, other: Role) =>
    (CARRIES[one].includes('enforcement') && CARRIES[other].some((purpose) => CONFIDED.includes(purpose))) ||
    (one === 'auditor' && other === 'administrator');
  const areKeptApart = (row: Held, beside: Held) =>
    row.starts_on <= beside.ends_on &&
    beside.starts_on <= row.ends_on &&
    (clash(row.role, beside.role) || clash(beside.role, row.role));
  const isForOwnAccount = (me: Acting) => me.purpose === 'own-account' || me.purpose === 'own-file';
  const own = (me: Acting | null, row: { readonly account: string }) =>
    me !== null && row.account === me.account && isForOwnAccount(me);

  return {
    acting,
    reaches,
    purposes: PURPOSES,
    account: {
      sees: (me: Acting | null, row: Account) =>
        me !== null &&
        (row.id === me.account || ((administers(me) || supervises(me) || audits(me)) && isKnown(me, row.id))),
      closes: (me: Acting | null, row: Account) => administers(me) && isInCharge(me, row.id),
    },
    appointment: {
      sees: seesAppointment,
      ends: (me: Acting | null, row: Appointment) =>
        changesPlace(me, row) && row.account !== me.account && row.ended_at === null,
      /** In one's own name, somebody else, whom the directory shows one already. */
      makes: (me: Acting | null, row: InUnit & { readonly account: string; readonly appointed_by: string }) =>
        changesPlace(me, row) &&
        row.account !== me.account &&
        row.appointed_by === me.account &&
        (held.get(row.account) ?? []).some((one) => administersPlace(me, one)),
      isKeptApart: (row: Held & { readonly account: string }) =>
        (held.get(row.account) ?? []).some((one) => one.ended_at === null && areKeptApart(row, one)),
    },
    invitation: {
      sees: (me: Acting | null, row: Invitation) => administersPlace(me, row),
      makes: (me: Acting | null, row: InUnit & { readonly account: string | null; readonly invited_by: string }) =>
        changesPlace(me, row) && row.invited_by === me.account && (row.account === null || isInCharge(me, row.account)),
      withdraws: (me: Acting | null, row: Invitation) =>
        changesPlace(me, row) && row.accepted_at === null && row.withdrawn_at === null,
    },
    unit: {
      sees: () => true,
      makes: (me: Acting | null, row: Pick<Unit, 'organisation' | 'territory'>) => administers(me) && reaches(me, row),
    },
    session: { sees: own, ends: own },
    passkey: { sees: own },
    keptAnswer: {
      sees: (me: Acting | null, row: { readonly account: string }) => row.account === (me?.account ?? NOBODY),
      makes: (me: Acting | null, row: { readonly account: string }) => row.account === (me?.account ?? NOBODY),
    },
    entry: {
      sees: (me: Acting | null, row: Entry) =>
        me !== null && (audits(me) || (supervises(me) && row.about.some((account) => isKnown(me, account)))),
    },
  };
}

export type Rules = ReturnType<typeof rulesFor>;
export type Reaches = Rules['reaches'];
