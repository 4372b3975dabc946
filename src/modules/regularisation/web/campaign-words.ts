import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import type { PageContext } from '#platform/ui/page-context.ts';

const FIELDS: Readonly<Record<string, MessageKey>> = {
  name: 'campaigns.field.name',
  summary: 'campaigns.field.summary',
  text: 'campaigns.field.text',
  title: 'campaigns.field.title',
  label: 'campaigns.field.label',
  kind: 'campaigns.field.kind',
  number: 'campaigns.field.number',
  date: 'campaigns.field.date',
  issuer: 'campaigns.field.issuer',
  source: 'campaigns.field.source',
  assumed: 'campaigns.field.assumed',
  opensOn: 'campaigns.field.opens-on',
  closesOn: 'campaigns.field.closes-on',
  list: 'campaigns.field.list',
  requiredFor: 'campaigns.field.required-for',
  organisation: 'campaigns.field.organisation',
  count: 'campaigns.field.count',
  chairs: 'campaigns.field.chairs',
  capacity: 'campaigns.field.capacity',
  tie: 'campaigns.field.tie',
  from: 'campaigns.field.from',
  until: 'campaigns.field.until',
  rollForward: 'campaigns.field.roll-forward',
  months: 'campaigns.field.months',
  afterMonths: 'campaigns.field.after-months',
  days: 'campaigns.field.days',
  asOf: 'campaigns.field.as-of',
  years: 'campaigns.field.years',
  age: 'campaigns.field.age',
  moroccanYears: 'campaigns.field.moroccan-years',
  foreignerYears: 'campaigns.field.foreigner-years',
  before: 'campaigns.field.before',
  adoptedOn: 'campaigns.field.adopted-on',
  inForceFrom: 'campaigns.field.in-force-from',
  instance: 'campaigns.field.instance',
  schooling: 'simulation.parameter.schooling',
};

const CHOICES: Readonly<Record<string, MessageKey>> = {
  law: 'campaigns.kind.law',
  decree: 'campaigns.kind.decree',
  circular: 'campaigns.kind.circular',
  'royal-guidance': 'campaigns.kind.royal-guidance',
  'commission-decision': 'campaigns.kind.commission-decision',
  announcement: 'campaigns.kind.announcement',
  days: 'campaigns.kind.days',
  'working-days': 'campaigns.kind.working-days',
  months: 'campaigns.kind.months',
  majority: 'campaigns.kind.majority',
  count: 'campaigns.kind.count',
  authority: 'campaigns.capacity.authority',
  'civil-society': 'campaigns.capacity.civil-society',
  'chair-decides': 'campaigns.tie.chair-decides',
  adjourned: 'campaigns.tie.adjourned',
  first: 'campaigns.instance.first',
  appeal: 'campaigns.instance.appeal',
  primary: 'criteria.value.schooling.primary',
  college: 'criteria.value.schooling.college',
  lycee: 'criteria.value.schooling.lycee',
  higher: 'criteria.value.schooling.higher',
};

const GROUPS: Readonly<Record<string, MessageKey>> = {
  completeness: 'regularisation.deadline.completeness',
  completion: 'regularisation.deadline.completion',
  opinion: 'regularisation.deadline.opinion',
  appeal: 'regularisation.deadline.appeal',
  'appeal-decision': 'regularisation.deadline.appeal-decision',
  permit: 'regularisation.deadline.permit',
  quorum: 'campaigns.group.quorum',
  vote: 'campaigns.group.vote',
  mandates: 'campaigns.mandate.title',
  seats: 'campaigns.seats.title',
  criteria: 'campaigns.section.criteria',
  title: 'campaigns.group.title',
  first: 'campaigns.group.first',
  renewal: 'campaigns.group.renewal',
  reminder: 'campaigns.group.reminder',
  channels: 'campaigns.group.channels',
  lateRecording: 'campaigns.group.late-recording',
  completionReminder: 'campaigns.group.completion-reminder',
  loneMinors: 'campaigns.group.lone-minors',
  basis: 'campaigns.section.bases',
};

/** The name of a field, within the group that its legend names. */
export function fieldWord({ t }: PageContext, path: readonly string[]): string {
  const message = FIELDS[path.at(-1) ?? ''];
  return message === undefined ? (path.at(-1) ?? '') : t(message);
}

/** The name of a group of fields; none for what only holds others. */
export function groupWord({ t }: PageContext, key: string): readonly string[] {
  const message = GROUPS[key];
  return message === undefined ? [] : [t(message)];
}

export function choiceWord({ t }: PageContext, value: string): string {
  const message = CHOICES[value];
  return message === undefined ? value : t(message);
}
