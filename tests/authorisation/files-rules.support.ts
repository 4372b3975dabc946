// The rules of files of a regularisation, written from the brief and never from the policies.
import { actsFromTo, type Part, partOf } from './expected-files.ts';
import {
  type AttachmentRow,
  type CommissionRow,
  type DocumentRow,
  type FileRow,
  type Files,
  type FilingRow,
  type MemberRow,
  type MessageRow,
  type OfFile,
  type ProofRow,
  REEXAMINED,
  type SittingRow,
} from './files-population.support.ts';
import type { Acting, Reaches } from './rules-in-words.support.ts';

type Me = Acting | null;
type Placed = { readonly organisation: string | null; readonly territory: string | null };
interface OfSitting {
  readonly sitting: string;
}

/** What each category of papers was confided for. */
const CONFIDED: Readonly<Record<string, readonly string[]>> = {
  'regularisation-file': ['regularisation', 'own-file', 'representation'],
  'return-file': ['return', 'own-file'],
  'service-file': ['services', 'own-file'],
};
const DECIDED = ['favourable', 'unfavourable', 'favourable-on-appeal', 'refused', 'permitted', 'withdrawn', 'lapsed'];

export function fileRulesFor(files: Files, reaches: Reaches) {
  const fileOf = new Map(files.files.map((file) => [file.id, file]));
  const filingOf = new Map(files.filings.map((filing) => [filing.id, filing]));
  const commissionOf = new Map(files.commissions.map((one) => [one.id, one]));
  const sittingOf = new Map(files.sittings.map((one) => [one.id, one]));
  const memberOf = new Map(files.members.map((one) => [one.id, one]));

  /** The part somebody has for what they act for: elsewhere, and for another purpose, they have none. */
  const part = (me: Me): Part | undefined => {
    if (me === null) return undefined;
    const found = partOf(me.role);
    const purpose = found === 'applicant' ? 'own-file' : found === 'association' ? 'representation' : 'regularisation';
    return me.purpose === purpose ? found : undefined;
  };
  const isLocal = (me: Me) => part(me)?.startsWith('local') === true;
  const isNational = (me: Me) => part(me)?.startsWith('national') === true;
  const sits = (me: Me): me is Acting => isLocal(me) || isNational(me);
  /** One's own organisation, at one's own place or below. That a unit runs the system opens no file. */
  const lies = (me: Me, { organisation, territory }: Placed) =>
    me !== null &&
    me.unit !== null &&
    organisation !== null &&
    territory !== null &&
    reaches({ ...me, unit: { ...me.unit, every_organisation: false } }, { organisation, territory });
  const isBefore = (me: Me, commission: string | null) => {
    const found = commissionOf.get(commission ?? '');
    return found !== undefined && lies(me, found);
  };
  const nationalOf = (campaign: string) =>
    files.commissions.find((one) => one.campaign === campaign && one.instance === 'appeal')?.id ?? null;

  const seesFile = (me: Me, file: FileRow | undefined): boolean => {
    if (me === null || file === undefined) return false;
    switch (part(me)) {
      case 'applicant':
        return file.account === me.account;
      case 'association':
        return me.unit !== null && file.representative === me.unit.id;
      case 'office':
        return lies(me, file);
      case 'local member':
      case 'local chair':
        return isBefore(me, file.commission);
      case 'national member':
      case 'national chair':
        return (
          isBefore(me, file.appeals_commission) ||
          (file.campaign === REEXAMINED &&
            ['unfavourable', 'lapsed'].includes(file.state) &&
            isBefore(me, nationalOf(file.campaign)))
        );
      default:
        return false;
    }
  };
  const seesOfFile = (me: Me, { application }: { readonly application: string }) =>
    seesFile(me, fileOf.get(application));
  const stateOf = ({ application }: { readonly application: string }) => fileOf.get(application)?.state ?? '';
  const hasFileSeen = (me: Me, filing: FilingRow) =>
    files.files.some((file) => file.filing === filing.id && seesFile(me, file));
  const ownsFiling = (me: Me, { account, representative }: FilingRow) =>
    (part(me) === 'applicant' && account === me?.account) ||
    (part(me) === 'association' && me?.unit !== null && representative === me?.unit?.id);
  const holdsFiling = (me: Me, filing: FilingRow) =>
    part(me) === 'office' &&
    ((filing.channel === 'counter' && lies(me, filing)) || (filing.state === 'submitted' && hasFileSeen(me, filing)));
  const seesFiling = (me: Me, filing: FilingRow | undefined) =>
    filing !== undefined &&
    (ownsFiling(me, filing) ||
      holdsFiling(me, filing) ||
      (sits(me) && filing.state === 'submitted' && hasFileSeen(me, filing)));
  const seesAttachment = (me: Me, { filing, application }: AttachmentRow) =>
    application === null ? seesFiling(me, filingOf.get(filing)) : seesOfFile(me, { application });
  const isMine = (me: Me, by: string | null): me is Acting => me !== null && by === me.account;

  /** A commission of one's own, or of the place where one's office receives its files. */
  const seesCommission = (me: Me, commission: CommissionRow | undefined) => {
    if (commission === undefined || me === null || me.purpose !== 'regularisation' || part(me) === undefined)
      return false;
    if (sits(me)) return lies(me, commission);
    const office = files.offices.find(
      (one) => one.campaign === commission.campaign && one.territory === commission.territory,
    );
    return part(me) === 'office' && office !== undefined && lies(me, office);
  };
  const seesSitting = (me: Me, sitting: SittingRow | undefined) =>
    sitting !== undefined && seesCommission(me, commissionOf.get(sitting.commission));
  const seesOfSitting = (me: Me, { sitting }: OfSitting) => seesSitting(me, sittingOf.get(sitting));
  /** A sitting of the very unit one works in, in one of some states. */
  const worksIn = (me: Me, { sitting }: OfSitting, ...states: readonly SittingRow['state'][]) => {
    const found = sittingOf.get(sitting);
    return (
      sits(me) &&
      found !== undefined &&
      states.includes(found.state) &&
      commissionOf.get(found.commission)?.unit === me.unit?.id
    );
  };
  /** What a sitting decided: its commission knows it at once, everybody else once its minutes are signed. */
  const isTold = (me: Me, row: OfSitting) =>
    (sits(me) && seesOfSitting(me, row)) || sittingOf.get(row.sitting)?.state === 'signed';
  const isSeated = ({ sitting, member }: OfSitting & { readonly member: string }) =>
    memberOf.get(member)?.commission === sittingOf.get(sitting)?.commission;
  const itemOf = ({ sitting, application }: OfSitting & { readonly application: string }) =>
    files.agenda.find((one) => one.sitting === sitting && one.application === application);
  const runsEverything = (me: Me): me is Acting =>
    me?.role === 'administrator' && me.purpose === 'administration' && me.unit?.every_organisation === true;
  const simulates = (me: Me) => isNational(me) || (me !== null && me.role === 'analyst' && me.purpose === 'statistics');

  return {
    part,
    seesFile,
    seesOfFile,
    stateOf,
    steps: (me: Me, { state }: FileRow, to: string) => actsFromTo(part(me), state, to),
    nationalOf,
    filing: {
      sees: seesFiling,
      changes: (me: Me, row: FilingRow) => ownsFiling(me, row) || holdsFiling(me, row),
      begins: (me: Me, row: FilingRow) => {
        if (!isMine(me, row.created_by)) return false;
        switch (part(me)) {
          case 'applicant':
            return row.channel === 'self' && row.account === me.account && row.representative === null;
          case 'association':
            return row.channel === 'association' && row.representative === me.unit?.id && row.account === null;
          case 'office':
            return row.channel === 'counter' && lies(me, row);
          default:
            return false;
        }
      },
    },
    act: {
      appends: (
        me: Me,
        row: OfStep & { readonly account: string; readonly role: string; readonly unit: string | null },
      ) => {
        const file = fileOf.get(row.application);
        return (
          isMine(me, row.account) &&
          row.role === me.role &&
          row.unit === (me.unit?.id ?? null) &&
          seesFile(me, file) &&
          file?.acts === row.ordinal &&
          file.state === row.to_state &&
          actsFromTo(part(me), row.from_state, row.to_state).includes(row.act)
        );
      },
    },
    searchCode: {
      // Names are looked up by who works with files, where they work.
      sees: (me: Me, row: { readonly application: string }) =>
        seesOfFile(me, row) &&
        me !== null &&
        me.unit !== null &&
        reaches({ ...me, unit: { ...me.unit, every_organisation: true } }, placeOf(fileOf.get(row.application))),
      notes: (me: Me, row: { readonly application: string; readonly territory: string }) =>
        seesOfFile(me, row) && fileOf.get(row.application)?.territory === row.territory,
    },
    attachment: {
      sees: seesAttachment,
      ends: (me: Me, row: AttachmentRow) =>
        row.ended_at === null && isMine(me, row.added_by) && seesAttachment(me, row),
      attaches: (me: Me, row: Omit<AttachmentRow, 'ended_at' | 'id'>) =>
        isMine(me, row.added_by) &&
        files.documents.some(({ id, uploaded_by }) => id === row.document && uploaded_by === me.account) &&
        seesFiling(me, filingOf.get(row.filing)) &&
        (row.application === null ||
          (seesOfFile(me, { application: row.application }) && fileOf.get(row.application)?.filing === row.filing)),
    },
    document: {
      sees: (me: Me, row: DocumentRow) =>
        (isMine(me, row.uploaded_by) && (CONFIDED[row.category] ?? []).includes(me.purpose)) ||
        files.attachments.some((one) => one.document === row.id && one.ended_at === null && seesAttachment(me, one)),
    },
    proof: {
      sees: (me: Me, row: ProofRow) =>
        me !== null &&
        me.unit !== null &&
        row.organisation !== null &&
        row.territory !== null &&
        me.purpose === (CONFIDED[row.category] ?? [])[0] &&
        reaches(me, { organisation: row.organisation, territory: row.territory }),
    },
    message: {
      sees: (me: Me, row: MessageRow) =>
        (row.account !== null && isMine(me, row.account)) ||
        (part(me) === 'office' && row.about_id !== null && seesOfFile(me, { application: row.about_id })),
    },
    completion: {
      sees: seesOfFile,
      asks: (me: Me, row: OfFile & { readonly asked_by: string }) =>
        part(me) === 'office' && isMine(me, row.asked_by) && seesOfFile(me, row),
      answers: (me: Me, row: OfFile & { readonly answered: boolean }) =>
        !row.answered && ['applicant', 'association', 'office'].includes(part(me) ?? '') && seesOfFile(me, row),
    },
    opinion: {
      sees: (me: Me, row: OfFile) => me?.purpose === 'regularisation' && seesOfFile(me, row),
      asks: (me: Me, row: OfFile & { readonly asked_by: string }) =>
        (part(me) === 'office' || isLocal(me)) &&
        isMine(me, row.asked_by) &&
        seesOfFile(me, row) &&
        ['complete', 'instructed'].includes(stateOf(row)),
      answers: (me: Me, row: OfFile & { readonly answered: boolean }) =>
        !row.answered &&
        (part(me) === 'office' || isLocal(me)) &&
        seesOfFile(me, row) &&
        ['complete', 'instructed', 'scheduled'].includes(stateOf(row)),
    },
    appeal: {
      files: (me: Me, row: OfFile & { readonly filed_by: string }) =>
        isMine(me, row.filed_by) &&
        ['applicant', 'association', 'office'].includes(part(me) ?? '') &&
        seesOfFile(me, row) &&
        stateOf(row) === 'under-appeal',
    },
    permit: {
      issues: (
        me: Me,
        row: OfFile & { readonly issued_by: string; readonly territory: string; readonly kind: string },
      ) => {
        const file = fileOf.get(row.application);
        const due = row.kind === 'first' ? ['favourable', 'favourable-on-appeal'] : ['permitted'];
        return (
          part(me) === 'office' &&
          isMine(me, row.issued_by) &&
          file !== undefined &&
          seesFile(me, file) &&
          file.territory === row.territory &&
          file.account !== me.account &&
          due.includes(file.state)
        );
      },
      changes: (me: Me, row: OfFile & { readonly state: string }) =>
        part(me) === 'office' && row.state === 'valid' && seesOfFile(me, row),
    },
    facts: {
      says: (me: Me, row: { readonly application: string }) => seesOfFile(me, row) && stateOf(row) === 'filed',
      saysOtherwise: (me: Me, application: string) => {
        const state = stateOf({ application });
        if (!seesOfFile(me, { application }) || !['applicant', 'association', 'office'].includes(part(me) ?? '')) {
          return false;
        }
        return (
          ['filed', 'incomplete', 'unfavourable', 'lapsed'].includes(state) ||
          (part(me) === 'office' && ['complete', 'under-appeal'].includes(state))
        );
      },
    },
    member: {
      sees: (me: Me, row: MemberRow) =>
        isMine(me, row.account) || runsEverything(me) || seesCommission(me, commissionOf.get(row.commission)),
      seats: (me: Me, row: { readonly account: string }) => runsEverything(me) && row.account !== me.account,
      unseats: runsEverything,
    },
    sitting: {
      sees: seesSitting,
      plans: (me: Me, row: { readonly commission: string; readonly planned_by: string }) =>
        sits(me) && isMine(me, row.planned_by) && commissionOf.get(row.commission)?.unit === me.unit?.id,
      cancels: (me: Me, row: SittingRow) => row.state === 'planned' && worksIn(me, { sitting: row.id }, 'planned'),
    },
    attendance: {
      sees: seesOfSitting,
      notes: (me: Me, row: OfSitting & { readonly member: string }) =>
        worksIn(me, row, 'planned', 'open') && isSeated(row),
      renotes: (me: Me, row: OfSitting) => worksIn(me, row, 'planned', 'open'),
    },
    agenda: {
      sees: (me: Me, row: OfSitting & { readonly application: string; readonly outcome: string | null }) =>
        (seesOfSitting(me, row) || seesOfFile(me, row)) &&
        ([null, 'adjourned', 'removed'].includes(row.outcome) || isTold(me, row)),
      places: (me: Me, row: OfSitting & { readonly application: string }) => {
        const commission = commissionOf.get(sittingOf.get(row.sitting)?.commission ?? '');
        const file = fileOf.get(row.application);
        return (
          worksIn(me, row, 'planned', 'open') &&
          seesFile(me, file) &&
          commission !== undefined &&
          commission.id === (commission.instance === 'first' ? file?.commission : file?.appeals_commission)
        );
      },
      settles: (me: Me, row: OfSitting & { readonly outcome: string | null }) =>
        row.outcome === null && worksIn(me, row, 'planned', 'open'),
    },
    recusal: {
      sees: seesOfSitting,
      declares: (me: Me, row: OfSitting & { readonly application: string; readonly member: string }) =>
        worksIn(me, row, 'planned', 'open') && isSeated(row) && itemOf(row) !== undefined,
    },
    vote: {
      sees: (me: Me, row: OfSitting) => seesOfSitting(me, row) && isTold(me, row),
      votes: (me: Me, row: OfSitting & { readonly application: string; readonly member: string }) =>
        worksIn(me, row, 'open') && isSeated(row) && itemOf(row)?.outcome === null,
      mends: (me: Me, row: OfSitting & { readonly application: string }) =>
        worksIn(me, row, 'open') && itemOf(row)?.outcome === null,
    },
    decision: {
      sees: (me: Me, row: OfFile & OfSitting) => seesOfFile(me, row) && isTold(me, row),
      reads: (me: Me, row: OfFile & OfSitting) =>
        ['applicant', 'association'].includes(part(me) ?? '') && seesOfFile(me, row) && isTold(me, row),
    },
    reexamination: {
      sees: (me: Me) => part(me) !== undefined && me?.purpose === 'regularisation',
      orders: (me: Me, row: { readonly campaign: string; readonly ordered_by: string }) =>
        part(me) === 'national chair' &&
        isMine(me, row.ordered_by) &&
        files.commissions.some(
          ({ campaign, instance, unit }) => campaign === row.campaign && instance === 'appeal' && unit === me.unit?.id,
        ),
      counts: (me: Me, row: { readonly ordered_by: string; readonly finished_on: string | null }) =>
        part(me) === 'national chair' && isMine(me, row.ordered_by) && row.finished_on === null,
    },
    simulation: {
      sees: (me: Me) => simulates(me) || runsEverything(me),
      runs: (me: Me, row: { readonly run_by: string; readonly run_by_role: string }) =>
        simulates(me) && isMine(me, row.run_by) && row.run_by_role === me.role,
      goesOn: (me: Me, row: { readonly run_by: string }) => simulates(me) && isMine(me, row.run_by),
    },
    simulates,
    runsEverything,
    isDecided: (state: string) => DECIDED.includes(state),
  };
}

interface OfStep {
  readonly application: string;
  readonly ordinal: number;
  readonly act: string;
  readonly from_state: string;
  readonly to_state: string;
}

function placeOf(file: FileRow | undefined) {
  return { organisation: file?.organisation ?? '', territory: file?.territory ?? '' };
}

export type FileRules = ReturnType<typeof fileRulesFor>;
