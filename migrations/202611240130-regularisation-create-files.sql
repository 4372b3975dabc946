-- Campaigns of regularisation and the files of persons in them: filing, instruction, sittings, decisions, appeals, permits.
-- What changes a file is an act, kept in its order; what may follow what stands in `transition`, which the program's own table
-- must equal (tests) and which a trigger asks, whoever writes.
-- Above 400 lines because a file, what is written with it and who reaches it land together: no table of a person is ever there
-- without its policies, and no change of a file without the triggers that judge it. The words of who reaches a file stand twice,
-- for reading and for writing, since a policy cannot ask its own table and a function in their place would be called for each
-- row, where these words are read once in a statement and use the indexes.
create schema regularisation;
grant usage on schema regularisation to rihla_app, rihla_operator;

-- Campaigns are public: dates, offices, documents, criteria, texts. Nothing of anybody.
create table regularisation.campaign (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  ordinal integer generated always as identity,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  opens_on date not null,
  closes_on date not null,
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  calendar jsonb not null check (jsonb_typeof(calendar) = 'object'),
  opened_on date,
  closed_on date,
  demo boolean not null default false,
  mark uuid not null default gen_random_uuid(),
  check (closes_on >= opens_on)
);
comment on column regularisation.campaign.calendar is 'The days on which nobody works, as they are declared for it: deadlines know them.';
comment on column regularisation.campaign.mark is 'Another one after each change: what processes keep of a campaign is kept by it.';
comment on column regularisation.campaign.definition is
  'Legal basis, documents, deadlines, compositions, terms, texts: data of a law, every leaf with its source or marked as assumed.';

create table regularisation.criteria_version (
  id text primary key,
  campaign text not null references regularisation.campaign,
  number integer not null check (number > 0),
  instance text not null check (instance in ('first', 'appeal')),
  "set" jsonb not null,
  basis jsonb not null,
  adopted_on date not null,
  in_force_from date not null,
  unique (campaign, instance, number),
  constraint criteria_version_source
    check (coalesce(basis ->> 'source', '') <> '' or coalesce(basis -> 'assumed' = 'true', false))
);
comment on constraint criteria_version_source on regularisation.criteria_version is
  'What is law names the document or the act that says so; what stands in for it says that it is assumed.';
comment on table regularisation.criteria_version is
  'A set of criteria as an act made it law: a reform adds one, never edits one. Files keep theirs until an act re-examines them.';

create table regularisation.office (
  campaign text not null references regularisation.campaign,
  organisation text not null,
  territory text not null,
  unit uuid not null references identity.unit,
  primary key (campaign, territory)
);
comment on table regularisation.office is 'Where files of a campaign are received: one in each prefecture or province.';

create table regularisation.commission (
  id uuid primary key default gen_random_uuid(),
  campaign text not null references regularisation.campaign,
  instance text not null check (instance in ('first', 'appeal')),
  organisation text not null,
  territory text not null,
  unit uuid not null references identity.unit,
  mandate_from date not null,
  mandate_until date,
  unique (campaign, instance, territory),
  check (mandate_until >= mandate_from)
);
comment on column regularisation.commission.mandate_until is
  'A mandate ends; files may then wait without a body that sits (the national commission of 2018-03-27).';

create table regularisation.transition (
  act text not null,
  from_state text not null,
  to_state text not null,
  roles text[] not null,
  primary key (act, from_state, to_state)
);
comment on table regularisation.transition is 'The procedure, as the program''s table says it; `-` is before there is a file.';
insert into regularisation.transition (act, from_state, to_state, roles) values
  ('submit-application', '-', 'filed', array['applicant', 'association-manager', 'counter-officer']),
  ('change-application', 'filed', 'filed', array['applicant', 'association-manager', 'counter-officer']),
  ('change-application', 'incomplete', 'incomplete', array['applicant', 'association-manager', 'counter-officer']),
  ('register-applicant', 'filed', 'filed', array['counter-officer']),
  ('register-applicant', 'incomplete', 'incomplete', array['counter-officer']),
  ('record-proof', 'filed', 'filed', array['counter-officer']),
  ('record-proof', 'incomplete', 'incomplete', array['counter-officer']),
  ('record-proof', 'complete', 'complete', array['counter-officer']),
  ('record-proof', 'under-appeal', 'under-appeal', array['counter-officer']),
  ('confirm-complete', 'filed', 'complete', array['counter-officer']),
  ('request-completion', 'filed', 'incomplete', array['counter-officer']),
  ('request-completion', 'complete', 'incomplete', array['counter-officer']),
  ('answer-completion', 'incomplete', 'filed', array['applicant', 'association-manager', 'counter-officer']),
  ('lapse-application', 'incomplete', 'lapsed', array['counter-officer']),
  ('refer-minor', 'filed', 'filed', array['counter-officer']),
  ('refer-minor', 'incomplete', 'incomplete', array['counter-officer']),
  ('refer-minor', 'complete', 'complete', array['counter-officer']),
  ('ask-opinion', 'complete', 'complete', array['counter-officer', 'local-commission-member', 'local-commission-chair']),
  ('ask-opinion', 'instructed', 'instructed', array['counter-officer', 'local-commission-member', 'local-commission-chair']),
  ('give-opinion', 'complete', 'complete', array['counter-officer', 'local-commission-member', 'local-commission-chair']),
  ('give-opinion', 'instructed', 'instructed', array['counter-officer', 'local-commission-member', 'local-commission-chair']),
  ('give-opinion', 'scheduled', 'scheduled', array['counter-officer', 'local-commission-member', 'local-commission-chair']),
  ('transfer-application', 'filed', 'filed', array['counter-officer']),
  ('transfer-application', 'incomplete', 'incomplete', array['counter-officer']),
  ('transfer-application', 'complete', 'complete', array['counter-officer']),
  ('withdraw-application', 'filed', 'withdrawn', array['applicant', 'association-manager', 'counter-officer']),
  ('withdraw-application', 'incomplete', 'withdrawn', array['applicant', 'association-manager', 'counter-officer']),
  ('withdraw-application', 'complete', 'withdrawn', array['applicant', 'association-manager', 'counter-officer']),
  ('withdraw-application', 'instructed', 'withdrawn', array['applicant', 'association-manager', 'counter-officer']),
  ('withdraw-application', 'under-appeal', 'withdrawn', array['applicant', 'association-manager', 'counter-officer']),
  ('propose-outcome', 'complete', 'instructed', array['counter-officer']),
  ('reopen-instruction', 'instructed', 'complete', array['counter-officer', 'local-commission-member', 'local-commission-chair']),
  ('place-on-agenda', 'instructed', 'scheduled', array['local-commission-member', 'local-commission-chair', 'appeals-commission-member', 'appeals-commission-chair']),
  ('place-on-agenda', 'under-appeal', 'appeal-scheduled', array['local-commission-member', 'local-commission-chair', 'appeals-commission-member', 'appeals-commission-chair']),
  ('take-off-agenda', 'scheduled', 'instructed', array['local-commission-member', 'local-commission-chair', 'appeals-commission-member', 'appeals-commission-chair']),
  ('take-off-agenda', 'appeal-scheduled', 'under-appeal', array['local-commission-member', 'local-commission-chair', 'appeals-commission-member', 'appeals-commission-chair']),
  ('adjourn-file', 'scheduled', 'complete', array['local-commission-chair', 'appeals-commission-chair']),
  ('adjourn-file', 'appeal-scheduled', 'under-appeal', array['local-commission-chair', 'appeals-commission-chair']),
  ('decide-files', 'scheduled', 'favourable', array['local-commission-chair', 'appeals-commission-chair']),
  ('decide-files', 'scheduled', 'unfavourable', array['local-commission-chair', 'appeals-commission-chair']),
  ('decide-files', 'appeal-scheduled', 'favourable-on-appeal', array['local-commission-chair', 'appeals-commission-chair']),
  ('decide-files', 'appeal-scheduled', 'refused', array['local-commission-chair', 'appeals-commission-chair']),
  ('file-appeal', 'unfavourable', 'under-appeal', array['applicant', 'association-manager', 'counter-officer']),
  ('file-appeal', 'lapsed', 'under-appeal', array['applicant', 'association-manager', 'counter-officer']),
  ('reexamine-files', 'unfavourable', 'under-appeal', array['appeals-commission-chair']),
  ('reexamine-files', 'lapsed', 'under-appeal', array['appeals-commission-chair']),
  ('reexamine-files', 'refused', 'under-appeal', array['appeals-commission-chair']),
  ('reexamine-files', 'under-appeal', 'under-appeal', array['appeals-commission-chair']),
  ('issue-permit', 'favourable', 'permitted', array['counter-officer']),
  ('issue-permit', 'favourable-on-appeal', 'permitted', array['counter-officer']),
  ('renew-permit', 'permitted', 'permitted', array['counter-officer']),
  ('replace-permit', 'permitted', 'permitted', array['counter-officer']),
  ('withdraw-permit', 'permitted', 'permitted', array['counter-officer']),
  ('hand-over-permit', 'permitted', 'permitted', array['counter-officer']);

-- One submission: of one person, or of a family. While it is a draft its answers are its applicant's alone.
create table regularisation.filing (
  id uuid primary key default gen_random_uuid(),
  campaign text not null references regularisation.campaign,
  channel text not null check (channel in ('self', 'counter', 'association')),
  account uuid references identity.account,
  representative uuid references identity.unit,
  organisation text,
  territory text,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'abandoned')),
  answers jsonb not null default '{}',
  language text not null default 'fr' check (language in ('fr', 'ar', 'en')),
  email text check (length(email) <= 254),
  phone text check (phone ~ '^\+\d{6,15}$'),
  follow_code_hash bytea check (length(follow_code_hash) = 32),
  created_at timestamptz not null default now(),
  created_by uuid not null references identity.account,
  updated_at timestamptz not null default now(),
  submitted_at timestamptz,
  check ((state = 'submitted') = (submitted_at is not null)),
  check (state <> 'submitted' or (organisation is not null and territory is not null))
);
create index filing_account on regularisation.filing (account) where account is not null;
create index filing_representative on regularisation.filing (representative, updated_at) where representative is not null;
comment on column regularisation.filing.follow_code_hash is
  'SHA-256 of the code of 80 random bits on the receipt, by which a person who filed at a counter takes the file into their own account.';

create table regularisation.application (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (length(reference) = 12),
  campaign text not null references regularisation.campaign,
  filing uuid not null references regularisation.filing,
  place_in_filing smallint not null,
  role text not null check (role in ('applicant', 'spouse', 'child', 'parent', 'sibling', 'ward', 'other')),
  record uuid references people.record,
  account uuid references identity.account,
  representative uuid references identity.unit,
  organisation text not null,
  territory text not null,
  commission uuid references regularisation.commission,
  appeals_commission uuid references regularisation.commission,
  state text not null,
  filed_on date not null,
  filed_at timestamptz not null default now(),
  name text not null check (length(name) between 1 and 300),
  given text check (length(given) <= 300),
  family text check (length(family) <= 300),
  register_behind boolean not null default false,
  sex text check (sex in ('female', 'male')),
  birth date,
  nationality text check (nationality ~ '^[A-Z]{3}$'),
  criteria text not null references regularisation.criteria_version,
  appeal_criteria text references regularisation.criteria_version,
  turn text check (turn in ('applicant', 'office', 'commission', 'appeals')),
  turn_since date not null,
  due_on date,
  suspended_since date,
  suspended_days integer not null default 0 check (suspended_days >= 0),
  proposal text check (proposal in ('favourable', 'unfavourable')),
  proposal_motive text check (length(proposal_motive) <= 1000),
  instructed_by uuid references identity.account,
  decision uuid,
  appeal_decision uuid,
  permit uuid,
  minor_referred_on date,
  acts integer not null default 0,
  last_on date not null,
  check ((state in ('filed', 'incomplete', 'complete', 'instructed', 'scheduled')) <= (decision is null)),
  check ((state in ('favourable', 'unfavourable')) <= (decision is not null)),
  check ((state in ('favourable-on-appeal', 'refused')) <= (appeal_decision is not null)),
  check ((state = 'permitted') <= (permit is not null)),
  check ((state in ('under-appeal', 'appeal-scheduled', 'favourable-on-appeal', 'refused')) <= (appeals_commission is not null)),
  check (turn_since >= filed_on and last_on >= filed_on)
);
create index application_filing on regularisation.application (filing);
create index application_account on regularisation.application (account) where account is not null;
create index application_representative on regularisation.application (representative) where representative is not null;
create index application_record on regularisation.application (record) where record is not null;
create index application_turn on regularisation.application (territory, turn, due_on, id) where turn is not null;
create index application_state on regularisation.application (territory, state, filed_on, id);
create index application_appeals on regularisation.application (turn, due_on, id) where appeals_commission is not null;
create index application_appeals_state on regularisation.application (campaign, state, filed_on, id)
  where appeals_commission is not null;
create index application_unfavourable on regularisation.application (campaign, state, id)
  where state in ('unfavourable', 'refused', 'lapsed', 'under-appeal');
comment on table regularisation.application is 'The file of one person in one campaign: what the person asked, where it stands, whose turn it is.';
comment on column regularisation.application.name is 'As the file writes it: what commissions read, who do not reach the register of persons.';
comment on column regularisation.application.given is
  'The parts of the name as the person gave them, which the whole name no longer tells apart; null where no form asked for them.';
comment on column regularisation.application.register_behind is
  'The person said otherwise who they are since an office recorded them: they do not reach the register of persons, so the office is to say it there.';
comment on column regularisation.application.account is 'The applicant''s own account, when they have one.';
comment on column regularisation.application.criteria is 'The version by which the file is decided at first instance: by legal basis and filing date.';
comment on column regularisation.application.acts is 'How many acts the file holds: two at once cannot both be the next.';
comment on column regularisation.application.last_on is 'The day of the last act: none happened before the one before it.';

create table regularisation.act (
  application uuid not null references regularisation.application,
  ordinal integer not null check (ordinal > 0),
  act text not null,
  from_state text not null,
  to_state text not null,
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  account uuid not null references identity.account,
  role text not null,
  unit uuid references identity.unit,
  sitting uuid,
  detail jsonb not null default '{}',
  primary key (application, ordinal)
);
comment on table regularisation.act is 'What was done with a file, in its order; never changed. The journal of the system holds the same act, chained.';

create table regularisation.search_code (
  code bigint not null,
  territory text not null,
  application uuid not null references regularisation.application,
  primary key (code, territory, application)
);
comment on table regularisation.search_code is 'Codes of the names as files write them, by territory: for the search box of commissions and offices.';

create table regularisation.attachment (
  id uuid primary key default gen_random_uuid(),
  filing uuid not null references regularisation.filing,
  application uuid references regularisation.application,
  document uuid not null unique references documents.document,
  requirement text not null check (length(requirement) between 1 and 60),
  added_at timestamptz not null default now(),
  added_by uuid not null references identity.account,
  ended_at timestamptz,
  end_motive text check (length(end_motive) between 3 and 500)
);
create index attachment_filing on regularisation.attachment (filing);
create index attachment_application on regularisation.attachment (application) where application is not null;
comment on column regularisation.attachment.application is 'Null for a document of the whole family, or of a draft.';

create table regularisation.completion_request (
  id uuid primary key default gen_random_uuid(),
  application uuid not null references regularisation.application,
  asked_on date not null,
  asked_by uuid not null references identity.account,
  items text[] not null check (cardinality(items) between 1 and 30),
  message text check (length(message) <= 2000),
  due_on date not null,
  answered_on date,
  answered_by uuid references identity.account,
  answer text check (length(answer) <= 2000),
  reminded_on date,
  check (answered_on >= asked_on),
  check (answer is null or answered_on is not null)
);
create unique index completion_open on regularisation.completion_request (application) where answered_on is null;
create index completion_application on regularisation.completion_request (application);
create index completion_reminders on regularisation.completion_request (due_on) where answered_on is null and reminded_on is null;

create table regularisation.opinion (
  id uuid primary key default gen_random_uuid(),
  application uuid not null references regularisation.application,
  body text not null check (length(body) between 2 and 200),
  question text not null check (length(question) between 3 and 1000),
  asked_on date not null,
  asked_by uuid not null references identity.account,
  due_on date,
  answered_on date,
  answer text check (answer in ('favourable', 'unfavourable', 'reserved', 'no-objection')),
  reasons text check (length(reasons) <= 4000),
  recorded_by uuid references identity.account,
  check ((answer is null) = (answered_on is null))
);
create index opinion_application on regularisation.opinion (application);
comment on table regularisation.opinion is 'What another body was asked and answered. Once the file is decided nothing of it changes (trigger).';

create table regularisation.commission_member (
  id uuid primary key default gen_random_uuid(),
  commission uuid not null references regularisation.commission,
  account uuid not null references identity.account,
  capacity text not null check (capacity in ('authority', 'civil-society')),
  seat text not null check (seat in ('chair', 'member')),
  substitute_of uuid references regularisation.commission_member,
  body text check (length(body) between 2 and 200),
  starts_on date not null,
  ends_on date,
  check (ends_on >= starts_on)
);
create unique index commission_member_seat on regularisation.commission_member (commission, account) where ends_on is null;

create table regularisation.sitting (
  id uuid primary key default gen_random_uuid(),
  commission uuid not null references regularisation.commission,
  planned_on date not null,
  place text check (length(place) <= 200),
  state text not null default 'planned' check (state in ('planned', 'open', 'closed', 'signed', 'cancelled')),
  planned_by uuid not null references identity.account,
  seats integer,
  quorum integer check (quorum > 0),
  opened_on date,
  opened_at timestamptz,
  closed_at timestamptz,
  chaired_by uuid references regularisation.commission_member,
  remarks text check (length(remarks) <= 8000),
  minutes jsonb,
  minutes_digest bytea check (length(minutes_digest) = 32),
  proof text,
  signed_by uuid references identity.account,
  signed_at timestamptz,
  check ((state in ('open', 'closed', 'signed')) <= (opened_on is not null and chaired_by is not null and quorum is not null)),
  check ((state = 'signed') = (signed_at is not null)),
  check ((state = 'signed') <= (minutes is not null and minutes_digest is not null))
);
create index sitting_commission on regularisation.sitting (commission, planned_on);
create index sitting_coming on regularisation.sitting (planned_on, id) where state in ('planned', 'open');
comment on column regularisation.sitting.minutes is 'Frozen when the chair signs: who was there, what was on the agenda, what was decided and how.';

create table regularisation.attendance (
  sitting uuid not null references regularisation.sitting,
  member uuid not null references regularisation.commission_member,
  present boolean not null,
  primary key (sitting, member)
);
create table regularisation.agenda_item (
  sitting uuid not null references regularisation.sitting,
  application uuid not null references regularisation.application,
  ordinal integer not null,
  proposal text check (proposal in ('favourable', 'unfavourable')),
  outcome text check (outcome in ('favourable', 'unfavourable', 'adjourned', 'removed')),
  primary key (sitting, application)
);
create unique index agenda_item_waiting on regularisation.agenda_item (application) where outcome is null;
comment on index regularisation.agenda_item_waiting is 'A file is on one agenda at a time.';
create table regularisation.recusal (
  sitting uuid not null references regularisation.sitting,
  application uuid not null references regularisation.application,
  member uuid not null references regularisation.commission_member,
  reason text not null check (reason in ('own-file', 'instructed', 'declared')),
  note text check (length(note) <= 500),
  primary key (sitting, application, member)
);
create table regularisation.vote (
  sitting uuid not null references regularisation.sitting,
  application uuid not null references regularisation.application,
  member uuid not null references regularisation.commission_member,
  vote text not null check (vote in ('for', 'against', 'abstain')),
  opinion text check (length(opinion) <= 2000),
  primary key (sitting, application, member)
);
comment on table regularisation.vote is 'Votes one by one, where members did not simply agree with what is decided.';

create table regularisation.decision (
  id uuid primary key default gen_random_uuid(),
  application uuid not null references regularisation.application,
  sitting uuid not null references regularisation.sitting,
  instance text not null check (instance in ('first', 'appeal')),
  outcome text not null check (outcome in ('favourable', 'unfavourable')),
  decided_on date not null,
  motives text[] not null default '{}',
  motive_text text check (length(motive_text) <= 2000),
  criteria_version text not null references regularisation.criteria_version,
  criteria jsonb not null,
  votes_for integer not null check (votes_for >= 0),
  votes_against integer not null check (votes_against >= 0),
  abstained integer not null check (abstained >= 0),
  appeal_until date,
  proof text,
  read_at timestamptz,
  recorded_at timestamptz not null default now(),
  foreign key (sitting, application) references regularisation.agenda_item (sitting, application)
);
create index decision_application on regularisation.decision (application);
create unique index decision_sitting on regularisation.decision (sitting, application);
comment on table regularisation.decision is 'What a sitting decided of a file on its agenda, with every criterion as it was found then. There is none without a sitting.';
comment on column regularisation.decision.read_at is 'When the person the decision is about first opened it.';
alter table regularisation.application
  add foreign key (decision) references regularisation.decision,
  add foreign key (appeal_decision) references regularisation.decision;
alter table regularisation.act add foreign key (sitting) references regularisation.sitting;

create table regularisation.reexamination (
  id uuid primary key default gen_random_uuid(),
  campaign text not null references regularisation.campaign,
  criteria text not null references regularisation.criteria_version,
  basis jsonb not null,
  ordered_on date not null,
  ordered_by uuid not null references identity.account,
  filter jsonb not null default '{}',
  looked_at integer not null default 0,
  files integer not null default 0,
  reached uuid,
  finished_on date
);
comment on column regularisation.reexamination.reached is 'The last file that was looked at: the act goes on after it, however often it was interrupted.';
comment on table regularisation.reexamination is 'An act that has refused files looked at again under other criteria, with its own legal basis; its results stand file by file.';
create table regularisation.appeal (
  id uuid primary key default gen_random_uuid(),
  application uuid not null references regularisation.application,
  kind text not null check (kind in ('appeal', 'reexamination')),
  filed_on date not null,
  filed_by uuid not null references identity.account,
  grounds text[] not null default '{}',
  statement text check (length(statement) <= 8000),
  late boolean not null default false,
  changed jsonb not null default '[]' check (jsonb_typeof(changed) = 'array'),
  reexamination uuid references regularisation.reexamination,
  answer_before text check (answer_before in ('yes', 'no', 'unknown')),
  answer_after text check (answer_after in ('yes', 'no', 'unknown')),
  check ((kind = 'reexamination') = (reexamination is not null))
);
comment on column regularisation.appeal.changed is
  'What the appeal says otherwise, each fact as the decision looked at it beside it: facts hold the newest alone.';
create index appeal_application on regularisation.appeal (application);
create index appeal_reexamination on regularisation.appeal (reexamination) where reexamination is not null;

create table regularisation.permit (
  id uuid primary key default gen_random_uuid(),
  application uuid not null references regularisation.application,
  territory text not null,
  number text not null unique,
  kind text not null check (kind in ('first', 'renewal', 'replacement')),
  months integer not null check (months between 1 and 120),
  valid_from date not null,
  valid_until date not null,
  state text not null default 'valid' check (state in ('valid', 'renewed', 'replaced', 'withdrawn')),
  motive text check (length(motive) between 3 and 1000),
  proof text,
  issued_on date not null,
  issued_by uuid not null references identity.account,
  handed_over_on date,
  follows uuid references regularisation.permit,
  ended_on date,
  ended_by uuid references identity.account,
  reminded_on date,
  name text not null,
  birth date,
  nationality text,
  check (valid_until > valid_from),
  check ((state = 'withdrawn') <= (motive is not null))
);
create unique index permit_valid on regularisation.permit (application) where state = 'valid';
create index permit_application on regularisation.permit (application);
create index permit_reminders on regularisation.permit (valid_until) where state = 'valid' and reminded_on is null;
create index permit_ending on regularisation.permit (territory, valid_until, id) where state = 'valid';
comment on column regularisation.permit.name is 'Name, birth and nationality as the card says them: the file may be corrected, a card that was handed over is not.';
create index permit_waiting on regularisation.permit (territory, issued_on, id) where state = 'valid' and handed_over_on is null;
alter table regularisation.application add foreign key (permit) references regularisation.permit;

alter table regularisation.campaign enable row level security, force row level security;
alter table regularisation.criteria_version enable row level security, force row level security;
alter table regularisation.office enable row level security, force row level security;
alter table regularisation.commission enable row level security, force row level security;
alter table regularisation.filing enable row level security, force row level security;
alter table regularisation.application enable row level security, force row level security;
alter table regularisation.act enable row level security, force row level security;
alter table regularisation.search_code enable row level security, force row level security;
alter table regularisation.attachment enable row level security, force row level security;
alter table regularisation.completion_request enable row level security, force row level security;
alter table regularisation.opinion enable row level security, force row level security;
alter table regularisation.commission_member enable row level security, force row level security;
alter table regularisation.sitting enable row level security, force row level security;
alter table regularisation.attendance enable row level security, force row level security;
alter table regularisation.agenda_item enable row level security, force row level security;
alter table regularisation.recusal enable row level security, force row level security;
alter table regularisation.vote enable row level security, force row level security;
alter table regularisation.decision enable row level security, force row level security;
alter table regularisation.reexamination enable row level security, force row level security;
alter table regularisation.appeal enable row level security, force row level security;
alter table regularisation.permit enable row level security, force row level security;

-- The functions below run as the owner and say themselves what may be done.
create policy standing on regularisation.filing to rihla_owner using (true) with check (true);
create policy standing on regularisation.application to rihla_owner using (true) with check (true);
create policy standing on regularisation.sitting for select to rihla_owner using (true);
create policy standing on regularisation.commission_member for select to rihla_owner using (true);
create policy standing on regularisation.agenda_item for select to rihla_owner using (true);
create policy standing on regularisation.decision for select to rihla_owner using (true);
create policy standing on regularisation.permit to rihla_owner using (true) with check (true);

-- The unit in which somebody sits: who works there in another role does not.
create function regularisation.seat() returns uuid
  language sql stable security definer set search_path = ''
  as $$ select access.unit() where access.purpose() = 'regularisation' and access.acting_role() like '%-commission-%' $$;
-- Each commission acts in its own instance, on what is before it.
create function regularisation.is_of_instance(role text, from_state text) returns boolean
  language sql immutable set search_path = ''
  as $$
    select case
      when role like 'local-commission-%' then from_state in ('complete', 'instructed', 'scheduled')
      when role like 'appeals-commission-%' then
        from_state in ('unfavourable', 'lapsed', 'refused', 'under-appeal', 'appeal-scheduled')
      else true
    end
  $$;

-- The acts by which an office makes a file what a commission decides on; who did one of them at an office takes no part in
-- deciding the file, at any instance. What a commission itself asks or writes down is part of its own deliberation.
create function regularisation.instructing() returns text[]
  language sql immutable parallel safe set search_path = ''
  as $$ select array['record-proof', 'confirm-complete', 'request-completion', 'lapse-application', 'refer-minor', 'ask-opinion',
    'give-opinion', 'propose-outcome'] $$;
create function regularisation.is_hand(role text, act text) returns boolean
  language sql immutable parallel safe set search_path = ''
  as $$ select role in ('applicant', 'association-manager')
    or (role = 'counter-officer' and act = any (regularisation.instructing())) $$;
-- Whether somebody ever instructed a file, or acted on it for the person it is about.
create function regularisation.had_a_hand_in(wanted uuid, who uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
    select exists (select from regularisation.act a where a.application = wanted and a.account = who
      and regularisation.is_hand(a.role, a.act))
  $$;
-- The same for a commission, of many files and of those who are there: it recuses them.
create function regularisation.hands_in(files uuid[], people uuid[]) returns table (application uuid, account uuid)
  language sql stable security definer set search_path = ''
  as $$
    select distinct a.application, a.account from regularisation.act a
    where regularisation.seat() is not null and a.application = any (files) and a.account = any (people)
      and regularisation.is_hand(a.role, a.act)
  $$;
-- Whether what a sitting decided may be told: once who presided signed its minutes. Until then its commission alone knows it.
create function regularisation.is_signed(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from regularisation.sitting s where s.id = wanted and s.state = 'signed') $$;
-- Whether a file is decided and its people do not know it yet: nothing leads it elsewhere meanwhile.
create function regularisation.is_deliberated(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
    select exists (select from regularisation.decision d join regularisation.sitting s on s.id = d.sitting
      where d.application = wanted and s.state <> 'signed')
  $$;

-- What a campaign is, is public; the ministry's own administration writes it, and the load of a pack.
create policy known on regularisation.campaign for select to rihla_app, rihla_operator, rihla_owner using (true);
create policy known on regularisation.criteria_version for select to rihla_app, rihla_operator, rihla_owner using (true);
create policy known on regularisation.office for select to rihla_app, rihla_operator, rihla_owner using (true);
create policy known on regularisation.commission for select to rihla_app, rihla_operator, rihla_owner using (true);
create policy prepare on regularisation.campaign for insert to rihla_app with check (
  state = 'draft' and (select access.purpose()) = 'administration' and (select access.every_organisation()));
create policy manage on regularisation.campaign for update to rihla_app
  using ((select access.purpose()) = 'administration' and (select access.every_organisation())) with check (true);
create policy adopt on regularisation.criteria_version for insert to rihla_app with check (
  ((select access.purpose()) = 'administration' and (select access.every_organisation()))
  or (instance = 'appeal' and (select access.purpose()) = 'regularisation'
    and (select access.acting_role()) = 'appeals-commission-chair'
    and exists (select from regularisation.commission c where c.campaign = criteria_version.campaign and c.instance = 'appeal'
      and c.unit = (select regularisation.seat()))));
create policy establish on regularisation.office for insert to rihla_app with check (
  (select access.purpose()) = 'administration' and (select access.every_organisation()));
create policy establish on regularisation.commission for insert to rihla_app with check (
  (select access.purpose()) = 'administration' and (select access.every_organisation()));
create policy mandate on regularisation.commission for update to rihla_app
  using ((select access.purpose()) = 'administration' and (select access.every_organisation())) with check (true);
create policy operator on regularisation.campaign to rihla_operator using (true) with check (true);
create policy operator on regularisation.criteria_version to rihla_operator using (true) with check (true);
create policy operator on regularisation.office to rihla_operator using (true) with check (true);
create policy operator on regularisation.commission to rihla_operator using (true) with check (true);
create policy operator on regularisation.commission_member for insert to rihla_operator with check ((select access.is_operator()));

-- Refused files that nobody appealed for come before the national commission while an act has them looked at again.
create function regularisation.reexamined() returns text[]
  language sql stable security definer set search_path = ''
  as $$
    select coalesce(array_agg(distinct r.campaign), '{}') from regularisation.reexamination r
    join regularisation.commission c on c.campaign = r.campaign and c.instance = 'appeal'
    where r.finished_on is null and c.organisation = access.organisation() and c.territory = any (access.territories())
  $$;
-- The commissions of the place where somebody is appointed: a role alone, in another body, gives no file to read.
create function regularisation.commissions() returns uuid[]
  language sql stable security definer set search_path = ''
  as $$
    select coalesce(array_agg(c.id), '{}') from regularisation.commission c
    where c.organisation = access.organisation() and c.territory = any (access.territories())
  $$;
create policy standing on regularisation.reexamination for select to rihla_owner using (true);
-- Who reaches a file: the office that holds it; the local commission of its place once it has one; the national commission once
-- it is before it; the person whose it is; the association that filed it.
create policy reach on regularisation.application for select to rihla_app using (
  case (select access.purpose())
    when 'regularisation' then
      case
        when (select access.acting_role()) in ('local-commission-member', 'local-commission-chair') then
          commission = any ((select regularisation.commissions())::uuid[])
            and territory = any ((select access.territories())::text[])
        when (select access.acting_role()) in ('appeals-commission-member', 'appeals-commission-chair') then
          appeals_commission = any ((select regularisation.commissions())::uuid[])
          or (state in ('unfavourable', 'lapsed') and campaign = any ((select regularisation.reexamined())::text[]))
        when (select access.acting_role()) = 'counter-officer' then
          organisation = (select access.organisation()) and territory = any ((select access.territories())::text[])
        else false
      end
    when 'own-file' then account = (select access.account())
    when 'representation' then representative = (select access.unit())
    else false
  end);
-- Whether files may join a submission: it is the actor's own, and lies where they say. A function, since the policies of the two
-- tables would otherwise ask each other without end.
create function regularisation.is_submitted(wanted uuid, of_campaign text, of_organisation text, of_territory text) returns boolean
  language sql stable security definer set search_path = ''
  as $$
    select exists (select from regularisation.filing f where f.id = wanted and f.campaign = of_campaign
      and f.organisation = of_organisation and f.territory = of_territory and f.state = 'submitted'
      and case access.purpose()
        when 'regularisation' then f.channel = 'counter' and f.created_by = access.account()
        when 'own-file' then f.account = access.account()
        when 'representation' then f.representative = access.unit()
        else false
      end)
  $$;
revoke all on function regularisation.is_submitted(uuid, text, text, text) from public;
grant execute on function regularisation.is_submitted(uuid, text, text, text) to rihla_app;
create policy file on regularisation.application for insert to rihla_app with check (
  state = 'filed' and decision is null and appeal_decision is null and permit is null and instructed_by is null
  and regularisation.is_submitted(filing, campaign, organisation, territory)
  and exists (select from regularisation.office o where o.campaign = application.campaign
    and o.organisation = application.organisation and o.territory = application.territory)
  and exists (select from regularisation.criteria_version v where v.id = application.criteria
    and v.campaign = application.campaign and v.instance = 'first')
  and case (select access.purpose())
    when 'regularisation' then (select access.acting_role()) = 'counter-officer'
      and organisation = (select access.organisation()) and territory = any ((select access.territories())::text[])
    when 'own-file' then account = (select access.account()) and record is null
    when 'representation' then representative = (select access.unit()) and record is null and account is null
    else false
  end);
-- Which state follows which, and who may say so, is the trigger's to judge.
create policy act on regularisation.application for update to rihla_app using (
  case (select access.purpose())
    when 'regularisation' then
      case
        when (select access.acting_role()) in ('local-commission-member', 'local-commission-chair') then
          commission = any ((select regularisation.commissions())::uuid[])
            and territory = any ((select access.territories())::text[])
        when (select access.acting_role()) in ('appeals-commission-member', 'appeals-commission-chair') then
          appeals_commission = any ((select regularisation.commissions())::uuid[])
          or (state in ('unfavourable', 'lapsed') and campaign = any ((select regularisation.reexamined())::text[]))
        when (select access.acting_role()) = 'counter-officer' then
          organisation = (select access.organisation()) and territory = any ((select access.territories())::text[])
        else false
      end
    when 'own-file' then account = (select access.account())
    when 'representation' then representative = (select access.unit())
    else false
  end)
  with check (true);

create policy reach on regularisation.filing for select to rihla_app using (
  case (select access.purpose())
    when 'own-file' then account = (select access.account())
    when 'representation' then representative = (select access.unit())
    when 'regularisation' then
      (channel = 'counter' and (select access.acting_role()) = 'counter-officer' and organisation = (select access.organisation())
        and territory = any ((select access.territories())::text[]))
      or (state = 'submitted' and exists (select from regularisation.application a where a.filing = filing.id))
    else false
  end);
create policy begin on regularisation.filing for insert to rihla_app with check (
  created_by = (select access.account()) and case (select access.purpose())
    when 'own-file' then channel = 'self' and account = (select access.account()) and representative is null
    when 'representation' then channel = 'association' and representative = (select access.unit()) and account is null
    when 'regularisation' then channel = 'counter' and (select access.acting_role()) = 'counter-officer'
      and organisation = (select access.organisation()) and territory = any ((select access.territories())::text[])
    else false
  end);
create policy go_on on regularisation.filing for update to rihla_app using (
  case (select access.purpose())
    when 'own-file' then account = (select access.account())
    when 'representation' then representative = (select access.unit())
    when 'regularisation' then
      (channel = 'counter' and (select access.acting_role()) = 'counter-officer' and organisation = (select access.organisation())
        and territory = any ((select access.territories())::text[]))
      or (state = 'submitted' and (select access.acting_role()) = 'counter-officer'
        and exists (select from regularisation.application a where a.filing = filing.id))
    else false
  end)
  with check (true);
-- What was handed in, or given up, is no draft again, and stays where it was handed in.
create function regularisation.follow_filing() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$ begin raise exception 'a submission does not go back' using errcode = 'RH030'; end $$;
create trigger follow_filing after update of state, organisation, territory on regularisation.filing for each row
  when (old.state <> 'draft'
    and (old.state, old.organisation, old.territory) is distinct from (new.state, new.organisation, new.territory))
  execute function regularisation.follow_filing();

create policy reach on regularisation.act for select to rihla_app
  using (exists (select from regularisation.application a where a.id = act.application));
create policy append on regularisation.act for insert to rihla_app with check (
  account = (select access.account()) and role = (select access.acting_role())
  and unit is not distinct from (select access.unit())
  and exists (select from regularisation.transition t where t.act = act.act and t.from_state = act.from_state
    and t.to_state = act.to_state and act.role = any (t.roles) and regularisation.is_of_instance(act.role, act.from_state))
  and exists (select from regularisation.application a where a.id = act.application and a.acts = act.ordinal and a.state = act.to_state));
-- Whether the history of a file says what was done with it: asked at the end of the transaction, when its act is written.
create function regularisation.keep_history() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    was regularisation.application;
    done regularisation.act;
  begin
    if tg_op = 'UPDATE' then was := old; end if;
    select * into done from regularisation.act a where a.application = new.id and a.ordinal = new.acts;
    if not found or done.to_state <> new.state or done.from_state <> coalesce(was.state, '-') or done.happened_on <> new.last_on
      or new.acts <> coalesce(was.acts, 0) + 1 then
      raise exception 'a file changes by an act that its history holds' using errcode = 'RH032';
    end if;
    if tg_op = 'UPDATE' and (
      (new.decision, new.appeal_decision) is distinct from (was.decision, was.appeal_decision) and done.act <> 'decide-files'
      or new.permit is distinct from was.permit and done.act not in ('issue-permit', 'renew-permit', 'replace-permit')
      or (new.organisation, new.territory) is distinct from (was.organisation, was.territory) and done.act <> 'transfer-application'
      or new.commission is distinct from was.commission and done.act not in ('propose-outcome', 'transfer-application')
      or (new.appeals_commission, new.appeal_criteria) is distinct from (was.appeals_commission, was.appeal_criteria)
        and done.act not in ('file-appeal', 'reexamine-files')
      or new.instructed_by is distinct from was.instructed_by and done.act <> 'propose-outcome'
      or (new.proposal, new.proposal_motive) is distinct from (was.proposal, was.proposal_motive)
        and done.act not in ('propose-outcome', 'reopen-instruction')) then
      raise exception 'the act % does not change that of a file', done.act using errcode = 'RH032';
    end if;
    if new.account = done.account and done.act = any (regularisation.instructing()) then
      raise exception 'nobody instructs their own file' using errcode = 'RH024';
    end if;
    return null;
  end $$;
create constraint trigger keep_history_of_new after insert on regularisation.application
  deferrable initially deferred for each row execute function regularisation.keep_history();
-- Each change but that of the account counts one act more: the trigger of the procedure sees to it.
create constraint trigger keep_history after update on regularisation.application
  deferrable initially deferred for each row when (old.acts is distinct from new.acts) execute function regularisation.keep_history();

create policy reach on regularisation.search_code for select to rihla_app using (
  territory = any ((select access.territories())::text[])
  and exists (select from regularisation.application a where a.id = search_code.application));
create policy note on regularisation.search_code for insert to rihla_app with check (
  exists (select from regularisation.application a where a.id = search_code.application and a.territory = search_code.territory));
-- What is of one file of a family is read by who reaches that file; the others of the family may lie elsewhere.
create policy reach on regularisation.attachment for select to rihla_app using (
  case when application is null then exists (select from regularisation.filing f where f.id = attachment.filing)
    else exists (select from regularisation.application a where a.id = attachment.application) end);
-- Only what one handed in oneself is attached: attaching gives those who reach the file the document to read.
create policy standing on documents.document for select to rihla_owner using (true);
create function regularisation.handed_in(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$ select exists (select from documents.document d where d.id = wanted and d.uploaded_by = access.account()) $$;
revoke all on function regularisation.handed_in(uuid) from public;
grant execute on function regularisation.handed_in(uuid) to rihla_app;
create policy attach on regularisation.attachment for insert to rihla_app with check (
  added_by = (select access.account()) and regularisation.handed_in(document) and exists (select from regularisation.filing f where f.id = attachment.filing)
  and (application is null or exists (select from regularisation.application a where a.id = attachment.application and a.filing = attachment.filing)));
create policy detach on regularisation.attachment for update to rihla_app using (
  ended_at is null and added_by = (select access.account())) with check (ended_at is not null);
-- What was handed in with a draft goes to the file that the draft's person got.
create policy file_under on regularisation.attachment for update to rihla_app using (
  ended_at is null and application is null and added_by = (select access.account()))
  with check (application is not null and exists (
    select from regularisation.application a where a.id = attachment.application and a.filing = attachment.filing));
-- Who reaches the file or the draft that a document is attached to reads it, whoever handed it in.
-- That a message about a file was sent is seen by the offices that reach the file.
create policy about_file on notifications.message for select to rihla_app using (
  about_type = 'application' and (select access.acting_role()) = 'counter-officer'
  and exists (select from regularisation.application a where a.id = message.about_id));
create policy attached on documents.document for select to rihla_app using (exists (
  select from regularisation.attachment a where a.document = document.id and a.ended_at is null));
create policy reach on regularisation.completion_request for select to rihla_app
  using (exists (select from regularisation.application a where a.id = completion_request.application));
create policy ask on regularisation.completion_request for insert to rihla_app with check (
  asked_by = (select access.account()) and (select access.acting_role()) = 'counter-officer'
  and exists (select from regularisation.application a where a.id = completion_request.application));
create policy answer on regularisation.completion_request for update to rihla_app
  using (answered_on is null
    and ((select access.purpose()) in ('own-file', 'representation') or (select access.acting_role()) = 'counter-officer')
    and exists (select from regularisation.application a where a.id = completion_request.application))
  with check (answered_by = (select access.account()));
create policy reach on regularisation.opinion for select to rihla_app using (
  (select access.purpose()) = 'regularisation'
  and exists (select from regularisation.application a where a.id = opinion.application));
create policy ask on regularisation.opinion for insert to rihla_app with check (
  asked_by = (select access.account())
  and (select access.acting_role()) in ('counter-officer', 'local-commission-member', 'local-commission-chair')
  and exists (select from regularisation.application a where a.id = opinion.application
    and a.state in ('complete', 'instructed')));
create policy answer on regularisation.opinion for update to rihla_app
  using (answered_on is null
    and (select access.acting_role()) in ('counter-officer', 'local-commission-member', 'local-commission-chair')
    and exists (select from regularisation.application a where a.id = opinion.application
      and a.state in ('complete', 'instructed', 'scheduled')))
  with check (recorded_by = (select access.account()));

create policy reach on regularisation.appeal for select to rihla_app
  using (exists (select from regularisation.application a where a.id = appeal.application));
create policy appeal on regularisation.appeal for insert to rihla_app with check (
  filed_by = (select access.account())
  and exists (select from regularisation.application a where a.id = appeal.application and a.state = 'under-appeal')
  and case kind
    when 'appeal' then (select access.purpose()) in ('own-file', 'representation')
      or (select access.acting_role()) = 'counter-officer'
    else (select access.acting_role()) = 'appeals-commission-chair' and exists (
      select from regularisation.reexamination r where r.id = appeal.reexamination and r.ordered_by = (select access.account()))
  end);
create policy reach on regularisation.permit for select to rihla_app
  using (exists (select from regularisation.application a where a.id = permit.application));
create policy issue on regularisation.permit for insert to rihla_app with check (
  issued_by = (select access.account()) and (select access.acting_role()) = 'counter-officer'
  and exists (select from regularisation.application a where a.id = permit.application and a.territory = permit.territory
    and a.account is distinct from (select access.account())
    and case permit.kind when 'first' then a.state in ('favourable', 'favourable-on-appeal') else a.state = 'permitted' end));
-- What held no longer does not hold again.
create policy change on regularisation.permit for update to rihla_app using (
  state = 'valid' and (select access.acting_role()) = 'counter-officer'
  and exists (select from regularisation.application a where a.id = permit.application))
  with check ((state = 'valid' and ended_by is null) or ended_by = (select access.account()));
create policy reach on regularisation.decision for select to rihla_app
  using (exists (select from regularisation.application a where a.id = decision.application)
    and (((select regularisation.seat()) is not null and exists (select from regularisation.sitting s where s.id = decision.sitting))
      or regularisation.is_signed(sitting)));
create policy read_own on regularisation.decision for update to rihla_app using (
  read_at is null and (select access.purpose()) in ('own-file', 'representation') and regularisation.is_signed(sitting)
  and exists (select from regularisation.application a where a.id = decision.application)) with check (read_at is not null);

-- A commission's own work: its members, sittings and agendas; the offices of its place prepare them and read them.
create policy reach on regularisation.commission_member for select to rihla_app using (
  account = (select access.account())
  or ((select access.purpose()) = 'regularisation' and exists (
    select from regularisation.commission c where c.id = commission_member.commission
      and c.territory = any ((select access.territories())::text[])
      and (((select access.acting_role()) like '%-commission-%' and c.organisation = (select access.organisation()))
        or ((select access.acting_role()) = 'counter-officer' and exists (
        select from regularisation.office o where o.campaign = c.campaign and o.territory = c.territory
          and o.organisation = (select access.organisation()))))))
  or ((select access.purpose()) = 'administration' and (select access.every_organisation())));
create policy seat on regularisation.commission_member for insert to rihla_app with check (
  account <> (select access.account()) and (select access.purpose()) = 'administration' and (select access.every_organisation()));
create policy unseat on regularisation.commission_member for update to rihla_app
  using ((select access.purpose()) = 'administration' and (select access.every_organisation())) with check (ends_on is not null);
create policy reach on regularisation.sitting for select to rihla_app using (
  (select access.purpose()) = 'regularisation' and exists (
    select from regularisation.commission c where c.id = sitting.commission
      and c.territory = any ((select access.territories())::text[])
      and (((select access.acting_role()) like '%-commission-%' and c.organisation = (select access.organisation()))
        or ((select access.acting_role()) = 'counter-officer' and exists (
        select from regularisation.office o where o.campaign = c.campaign and o.territory = c.territory
          and o.organisation = (select access.organisation()))))));
create policy plan on regularisation.sitting for insert to rihla_app with check (
  planned_by = (select access.account()) and state = 'planned' and (select access.purpose()) = 'regularisation'
  and (select access.acting_role()) in ('local-commission-member', 'local-commission-chair', 'appeals-commission-member', 'appeals-commission-chair')
  and exists (select from regularisation.commission c where c.id = sitting.commission and c.unit = (select regularisation.seat())));
create policy sit on regularisation.sitting for update to rihla_app using (
  (select access.purpose()) = 'regularisation' and (select access.acting_role()) in ('local-commission-member', 'local-commission-chair', 'appeals-commission-member', 'appeals-commission-chair')
  and state <> 'signed' and exists (select from regularisation.commission c where c.id = sitting.commission and c.unit = (select regularisation.seat())))
  with check (true);
create policy reach on regularisation.attendance for select to rihla_app
  using (exists (select from regularisation.sitting s where s.id = attendance.sitting));
create policy note on regularisation.attendance for insert to rihla_app with check (
  exists (select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    join regularisation.commission_member m on m.commission = c.id and m.id = attendance.member
    where s.id = attendance.sitting and s.state in ('planned', 'open') and c.unit = (select regularisation.seat())));
create policy renote on regularisation.attendance for update to rihla_app using (
  exists (select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    where s.id = attendance.sitting and s.state in ('planned', 'open') and c.unit = (select regularisation.seat()))) with check (true);
-- What became of a file on an agenda is the commission's to know until the minutes are signed.
create policy reach on regularisation.agenda_item for select to rihla_app using (
  ((select regularisation.seat()) is not null and exists (select from regularisation.sitting s where s.id = agenda_item.sitting))
  or ((outcome is null or outcome in ('adjourned', 'removed') or regularisation.is_signed(sitting))
    and (exists (select from regularisation.sitting s where s.id = agenda_item.sitting)
      or exists (select from regularisation.application a where a.id = agenda_item.application))));
create policy place on regularisation.agenda_item for insert to rihla_app with check (
  outcome is null and exists (
    select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    join regularisation.application a on a.id = agenda_item.application
    where s.id = agenda_item.sitting and s.state in ('planned', 'open') and c.unit = (select regularisation.seat())
      and c.id = case c.instance when 'first' then a.commission else a.appeals_commission end));
create policy settle on regularisation.agenda_item for update to rihla_app using (
  outcome is null and exists (
    select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    where s.id = agenda_item.sitting and s.state in ('planned', 'open') and c.unit = (select regularisation.seat())))
  with check (outcome is not null);
create policy take_off on regularisation.agenda_item for delete to rihla_app using (
  outcome is null and exists (
    select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    where s.id = agenda_item.sitting and s.state = 'planned' and c.unit = (select regularisation.seat())));
create policy reach on regularisation.recusal for select to rihla_app
  using (exists (select from regularisation.sitting s where s.id = recusal.sitting));
create policy declare on regularisation.recusal for insert to rihla_app with check (
  exists (select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    join regularisation.commission_member m on m.commission = c.id and m.id = recusal.member
    join regularisation.agenda_item i on i.sitting = s.id and i.application = recusal.application
    where s.id = recusal.sitting and s.state in ('planned', 'open') and c.unit = (select regularisation.seat())));
create policy reach on regularisation.vote for select to rihla_app
  using (((select regularisation.seat()) is not null or regularisation.is_signed(sitting))
    and exists (select from regularisation.sitting s where s.id = vote.sitting));
create policy vote on regularisation.vote for insert to rihla_app with check (
  exists (select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    join regularisation.commission_member m on m.commission = c.id and m.id = vote.member
    join regularisation.agenda_item i on i.sitting = s.id and i.application = vote.application and i.outcome is null
    where s.id = vote.sitting and s.state = 'open' and c.unit = (select regularisation.seat())));
create policy mend_vote on regularisation.vote for update to rihla_app using (
  exists (select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    join regularisation.agenda_item i on i.sitting = s.id and i.application = vote.application and i.outcome is null
    where s.id = vote.sitting and s.state = 'open' and c.unit = (select regularisation.seat()))) with check (true);
create policy decide on regularisation.decision for insert to rihla_app with check (
  (select access.acting_role()) in ('local-commission-chair', 'appeals-commission-chair')
  and exists (
    select from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    join regularisation.commission_member m on m.id = s.chaired_by and m.account = (select access.account())
    join regularisation.agenda_item i on i.sitting = s.id and i.application = decision.application and i.outcome is null
    where s.id = decision.sitting and s.state = 'open' and c.instance = decision.instance and c.unit = (select regularisation.seat())));
create policy reach on regularisation.reexamination for select to rihla_app using (
  (select access.purpose()) = 'regularisation' and (select access.acting_role()) in
    ('appeals-commission-member', 'appeals-commission-chair', 'counter-officer', 'local-commission-member', 'local-commission-chair'));
create policy order_one on regularisation.reexamination for insert to rihla_app with check (
  ordered_by = (select access.account()) and (select access.purpose()) = 'regularisation'
  and (select access.acting_role()) = 'appeals-commission-chair'
  and exists (select from regularisation.commission c where c.campaign = reexamination.campaign and c.instance = 'appeal'
    and c.unit = (select regularisation.seat())));
create policy count_one on regularisation.reexamination for update to rihla_app
  using (ordered_by = (select access.account()) and finished_on is null and (select access.purpose()) = 'regularisation'
    and (select access.acting_role()) = 'appeals-commission-chair') with check (true);

-- What the trigger of the procedure asks: whoever writes, a file goes where the procedure leads, by who may lead it there.
create function regularisation.follow_procedure() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    -- Whose account a file is changes by the functions of this schema alone, and is no step of the procedure.
    if new.account is distinct from old.account then
      if (to_jsonb(new) - 'account') <> (to_jsonb(old) - 'account') then
        raise exception 'a file is taken over as it stands' using errcode = 'RH022';
      end if;
      return new;
    end if;
    if new.acts <> old.acts + 1 then
      raise exception 'a file changes by one act at a time' using errcode = 'RH020';
    end if;
    if new.last_on < old.last_on then
      raise exception 'an act does not happen before the one before it' using errcode = 'RH021';
    end if;
    if not exists (
      select from regularisation.transition t
      where t.from_state = old.state and t.to_state = new.state and access.acting_role() = any (t.roles)
    ) then
      raise exception 'the procedure does not lead from % to % by %', old.state, new.state, access.acting_role() using errcode = 'RH022';
    end if;
    if not regularisation.is_of_instance(access.acting_role(), old.state) then
      raise exception 'a commission acts in its own instance' using errcode = 'RH022';
    end if;
    if access.purpose() is distinct from 'regularisation' and (new.record, new.commission, new.proposal, new.proposal_motive,
        new.instructed_by, new.decision, new.appeal_decision, new.permit, new.minor_referred_on)
      is distinct from (old.record, old.commission, old.proposal, old.proposal_motive, old.instructed_by, old.decision,
        old.appeal_decision, old.permit, old.minor_referred_on) then
      raise exception 'that is for an office or a commission to say' using errcode = 'RH022';
    end if;
    if new.commission is distinct from old.commission and new.commission is not null and not exists (
        select from regularisation.commission c where c.id = new.commission and c.campaign = new.campaign
          and c.instance = 'first' and c.territory = new.territory)
      or new.appeals_commission is distinct from old.appeals_commission and (new.state <> 'under-appeal' or not exists (
        select from regularisation.commission c where c.id = new.appeals_commission and c.campaign = new.campaign
          and c.instance = 'appeal'))
      or new.appeal_criteria is distinct from old.appeal_criteria and not exists (
        select from regularisation.criteria_version v where v.id = new.appeal_criteria and v.campaign = new.campaign
          and v.instance = 'appeal')
      or new.instructed_by is distinct from old.instructed_by and new.instructed_by is distinct from access.account() then
      raise exception 'a file goes to the commissions of its campaign, instructed by who says so' using errcode = 'RH022';
    end if;
    if access.acting_role() = 'counter-officer' and new.account = access.account()
      and new.state in ('instructed', 'permitted') and old.state <> new.state then
      raise exception 'nobody instructs their own file, nor issues their own permit' using errcode = 'RH024';
    end if;
    if old.state in ('scheduled', 'appeal-scheduled') and new.state <> old.state and regularisation.is_deliberated(new.id) then
      raise exception 'what was decided waits for the signature of the minutes' using errcode = 'RH023';
    end if;
    -- Each decision is another one: an earlier one does not decide a second time.
    if new.state in ('favourable', 'unfavourable') and old.state = 'scheduled' and new.decision is not distinct from old.decision
      or new.state in ('favourable-on-appeal', 'refused') and old.state = 'appeal-scheduled'
        and new.appeal_decision is not distinct from old.appeal_decision then
      raise exception 'there is no decision without a sitting' using errcode = 'RH023';
    end if;
    if new.decision is distinct from old.decision and not exists (
      select from regularisation.decision d join regularisation.sitting s on s.id = d.sitting and s.state = 'signed'
      where d.id = new.decision and d.application = new.id and d.instance = 'first' and d.outcome = new.state) then
      raise exception 'that decision is not of this file' using errcode = 'RH023';
    end if;
    if new.appeal_decision is distinct from old.appeal_decision and not exists (
      select from regularisation.decision d join regularisation.sitting s on s.id = d.sitting and s.state = 'signed'
      where d.id = new.appeal_decision and d.application = new.id and d.instance = 'appeal' and d.outcome = case new.state when 'favourable-on-appeal' then 'favourable' else 'unfavourable' end) then
      raise exception 'that decision is not of this file' using errcode = 'RH023';
    end if;
    if new.permit is distinct from old.permit and not exists (
      select from regularisation.permit p where p.id = new.permit and p.application = new.id) then
      raise exception 'that permit is not of this file' using errcode = 'RH023';
    end if;
    return new;
  end $$;
create function regularisation.mark_campaign() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$ begin new.mark := gen_random_uuid(); return new; end $$;
create trigger mark_campaign before update on regularisation.campaign
  for each row execute function regularisation.mark_campaign();
-- After the row, like the others below: policies speak first, and a refusal tells nothing to who may not write.
create trigger follow_procedure after update on regularisation.application
  for each row execute function regularisation.follow_procedure();

-- Nobody decides their own file or one they ever instructed, whatever the list of who was there says.
create function regularisation.keep_deciders_apart() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    file regularisation.application;
    present integer;
    needed integer;
  begin
    select * into file from regularisation.application a where a.id = new.application for no key update;
    select quorum into needed from regularisation.sitting s where s.id = new.sitting;
    if access.account() in (file.account, file.instructed_by)
      or regularisation.had_a_hand_in(new.application, access.account()) then
      raise exception 'somebody would decide their own file, or one they instructed' using errcode = 'RH024';
    end if;
    if exists (
      select from regularisation.attendance p join regularisation.commission_member m on m.id = p.member
      where p.sitting = new.sitting and p.present
        and not exists (select from regularisation.recusal r where r.sitting = new.sitting
          and r.application = new.application and r.member = m.id)
        and (m.account in (file.account, file.instructed_by) or regularisation.had_a_hand_in(new.application, m.account))) then
      raise exception 'somebody would decide their own file, or one they instructed' using errcode = 'RH024';
    end if;
    select count(*) into present from regularisation.attendance p
    where p.sitting = new.sitting and p.present and not exists (
      select from regularisation.recusal r where r.sitting = new.sitting and r.application = new.application and r.member = p.member);
    if present < coalesce(needed, 1) then
      raise exception 'too few members for a decision' using errcode = 'RH025';
    end if;
    if new.votes_for + new.votes_against + new.abstained <> present then
      raise exception 'the votes are not those of the members present' using errcode = 'RH026';
    end if;
    return new;
  end $$;
create policy standing on regularisation.attendance for select to rihla_owner using (true);
create policy standing on regularisation.recusal for select to rihla_owner using (true);
create trigger keep_deciders_apart after insert on regularisation.decision
  for each row execute function regularisation.keep_deciders_apart();
-- Nor do they vote on it, nor anybody who is not there or takes no part.
create function regularisation.keep_voters_apart() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if exists (
      select from regularisation.commission_member m join regularisation.application a on a.id = new.application
      where m.id = new.member and (m.account in (a.account, a.instructed_by)
        or regularisation.had_a_hand_in(a.id, m.account))) then
      raise exception 'somebody would vote on their own file, or on one they instructed' using errcode = 'RH024';
    end if;
    if not exists (select from regularisation.attendance p where p.sitting = new.sitting and p.member = new.member and p.present)
      or exists (select from regularisation.recusal r
        where r.sitting = new.sitting and r.application = new.application and r.member = new.member) then
      raise exception 'who is away, or takes no part, does not vote' using errcode = 'RH026';
    end if;
    return null;
  end $$;
create trigger keep_voters_apart after insert on regularisation.vote
  for each row execute function regularisation.keep_voters_apart();

-- What a card says is what the file said on the day it was issued.
create function regularisation.print_permit() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    select a.name, a.birth, a.nationality into new.name, new.birth, new.nationality
    from regularisation.application a where a.id = new.application;
    return new;
  end $$;
create trigger print_permit before insert on regularisation.permit
  for each row execute function regularisation.print_permit();

-- A sitting goes one way; what was closed stays as it was, but for the signature of its minutes.
create function regularisation.follow_sitting() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if (old.state, new.state) not in (('planned', 'planned'), ('planned', 'open'), ('planned', 'cancelled'), ('open', 'open'),
      ('open', 'closed'), ('closed', 'signed')) then
      raise exception 'a sitting does not lead from % to %', old.state, new.state using errcode = 'RH028';
    end if;
    if old.state = 'closed' and (new.minutes is distinct from old.minutes or new.remarks is distinct from old.remarks
      or new.closed_at is distinct from old.closed_at or new.place is distinct from old.place
      or new.planned_on <> old.planned_on) then
      raise exception 'the minutes stand as they were when the sitting closed' using errcode = 'RH028';
    end if;
    if old.state in ('open', 'closed') and (new.seats, new.quorum, new.opened_on, new.opened_at, new.chaired_by)
      is distinct from (old.seats, old.quorum, old.opened_on, old.opened_at, old.chaired_by) then
      raise exception 'who presides, and how many must be there, is said once' using errcode = 'RH028';
    end if;
    if new.state in ('open', 'closed', 'signed') and not exists (
        select from regularisation.commission_member m left join regularisation.commission_member held on held.id = m.substitute_of
        where m.commission = new.commission and m.account = access.account() and 'chair' in (m.seat, held.seat)
          and (m.id = new.chaired_by and m.starts_on <= new.opened_on and (m.ends_on is null or m.ends_on >= new.opened_on)
            -- Whoever holds the chair now brings to its end what somebody opened whose seat has ended since.
            or old.state in ('open', 'closed') and old.state <> new.state
              and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
              and exists (select from regularisation.commission_member p where p.id = new.chaired_by and p.ends_on < current_date)))
      or new.signed_by is distinct from old.signed_by and new.signed_by is distinct from access.account() then
      raise exception 'who presides opens, closes and signs' using errcode = 'RH028';
    end if;
    if new.state = 'open' and old.state = 'planned' and new.quorum < (
      select case when body #>> '{quorum,kind}' = 'count' then (body #>> '{quorum,count}')::integer
        else (select sum((seat ->> 'count')::integer) from jsonb_array_elements(body -> 'seats') as listed (seat)) / 2 + 1 end
      from regularisation.commission c join regularisation.campaign g on g.id = c.campaign
        cross join lateral (select g.definition -> case c.instance when 'first' then 'local' else 'national' end as body) laid
      where c.id = new.commission) then
      raise exception 'fewer members than the campaign asks for' using errcode = 'RH025';
    end if;
    if new.state = 'open' and old.state = 'planned' and not exists (
      select from regularisation.commission c where c.id = new.commission and c.mandate_from <= new.opened_on
        and (c.mandate_until is null or c.mandate_until >= new.opened_on)) then
      raise exception 'no commission sits outside its mandate' using errcode = 'RH029';
    end if;
    return new;
  end $$;
create trigger follow_sitting after update on regularisation.sitting
  for each row execute function regularisation.follow_sitting();

-- Once its minutes are signed, no file that a sitting decided waits on: asked at the end of the transaction that signs.
create function regularisation.tell_decisions() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if exists (select from regularisation.decision d join regularisation.application a on a.id = d.application
      where d.sitting = new.id and d.id is distinct from case d.instance when 'first' then a.decision else a.appeal_decision end) then
      raise exception 'what a sitting decided takes effect as its minutes are signed' using errcode = 'RH023';
    end if;
    return null;
  end $$;
create constraint trigger tell_decisions after update on regularisation.sitting
  deferrable initially deferred for each row when (old.state <> 'signed' and new.state = 'signed')
  execute function regularisation.tell_decisions();

-- The minutes as they were frozen: for the commission once the sitting is over, for the offices of its place once they are signed.
create function regularisation.minutes_of(wanted uuid) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
    select s.minutes from regularisation.sitting s join regularisation.commission c on c.id = s.commission
    where s.id = wanted and access.purpose() = 'regularisation' and c.territory = any (access.territories())
      and ((access.acting_role() like '%-commission-%' and c.organisation = access.organisation())
        or (s.state = 'signed' and access.acting_role() = 'counter-officer' and exists (
        select from regularisation.office o where o.campaign = c.campaign and o.territory = c.territory
          and o.organisation = access.organisation())))
  $$;

create function regularisation.names_of_members(wanted uuid) returns table (member uuid, name text)
  language sql stable security definer set search_path = ''
  as $$
    select m.id, a.name from regularisation.commission_member m join identity.account a on a.id = m.account
    join regularisation.commission c on c.id = m.commission
    where m.commission = wanted and access.purpose() = 'regularisation' and c.territory = any (access.territories())
      and ((access.acting_role() like '%-commission-%' and c.organisation = access.organisation())
        or (access.acting_role() = 'counter-officer' and exists (
        select from regularisation.office o where o.campaign = c.campaign and o.territory = c.territory
          and o.organisation = access.organisation())))
  $$;
comment on function regularisation.names_of_members is 'Presence and minutes name who sits; accounts as such stay out of reach.';

create function regularisation.freeze_opinion() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if exists (select from regularisation.application a where a.id = old.application
      and a.state not in ('filed', 'incomplete', 'complete', 'instructed', 'scheduled', 'under-appeal', 'appeal-scheduled'))
      or regularisation.is_deliberated(old.application) then
      raise exception 'the file is decided: its opinions stand as they were' using errcode = 'RH027';
    end if;
    return new;
  end $$;
create trigger freeze_opinion after update on regularisation.opinion
  for each row execute function regularisation.freeze_opinion();

-- How often an account tried a code in vain on a day; nobody reads it but the function below.
create table regularisation.claim_attempt (
  account uuid not null references identity.account,
  tried_on date not null,
  failures integer not null check (failures > 0),
  primary key (account, tried_on)
);
alter table regularisation.claim_attempt enable row level security, force row level security;
create policy standing on regularisation.claim_attempt to rihla_owner using (true) with check (true);

-- A person who filed at a counter takes the file into their own account, by the reference and the code of the receipt. After ten
-- codes in vain an account waits until the next day: nothing is told of the code that it tried then.
create function regularisation.claim_filing(wanted_reference text, code_hash bytea)
  returns table (filing uuid, waits boolean)
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    today date := (now() at time zone 'Africa/Casablanca')::date;
    claimed uuid;
  begin
    if access.purpose() is distinct from 'own-file' or access.account() is null then
      return query select null::uuid, false;
      return;
    end if;
    -- One at a time for an account: of a hundred codes that arrive together each sees those before it.
    perform pg_advisory_xact_lock(hashtextextended('claim ' || access.account(), 0));
    if exists (select from regularisation.claim_attempt t
      where t.account = access.account() and t.tried_on = today and t.failures >= 10) then
      return query select null::uuid, true;
      return;
    end if;
    select f.id into claimed from regularisation.filing f join regularisation.application a on a.filing = f.id
    where a.reference = wanted_reference and f.follow_code_hash = code_hash and f.account is null for update of f;
    if claimed is null then
      insert into regularisation.claim_attempt (account, tried_on, failures) values (access.account(), today, 1)
      on conflict on constraint claim_attempt_pkey do update set failures = claim_attempt.failures + 1;
      return query select null::uuid, false;
      return;
    end if;
    update regularisation.filing f set account = access.account(), follow_code_hash = null, updated_at = now() where f.id = claimed;
    update regularisation.application a set account = access.account() where a.filing = claimed and a.account is null;
    return query select claimed, false;
  end $$;

-- An office hands a file over to another one, and reaches it no longer: only a function can do both.
create function regularisation.transfer_application(wanted uuid, to_territory text, happened date, due date, motive text)
  returns integer
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    file regularisation.application;
    target regularisation.office;
  begin
    select * into file from regularisation.application a where a.id = wanted for no key update;
    if not found or access.purpose() is distinct from 'regularisation' or access.acting_role() is distinct from 'counter-officer'
      or not access.covers(file.organisation, file.territory) then
      return null;
    end if;
    select * into target from regularisation.office o where o.campaign = file.campaign and o.territory = to_territory;
    if not found or target.territory = file.territory or not exists (select from regularisation.transition t
      where t.act = 'transfer-application' and t.from_state = file.state) then
      return null;
    end if;
    update regularisation.application set organisation = target.organisation, territory = target.territory, commission = null,
      turn_since = happened,
      due_on = due, acts = acts + 1, last_on = happened where id = wanted;
    insert into regularisation.act (application, ordinal, act, from_state, to_state, happened_on, account, role, unit, detail)
    values (wanted, file.acts + 1, 'transfer-application', file.state, file.state, happened, access.account(),
      access.acting_role(), access.unit(), jsonb_build_object('from', file.territory, 'to', target.territory, 'motive', motive));
    update regularisation.search_code set territory = target.territory where application = wanted;
    return file.acts + 1;
  end $$;
-- The system itself reminds holders before their permits end, each once: what it is given is where to write and until when.
create function regularisation.remind_permits(today date, wanted integer)
  returns table (application uuid, reference text, account uuid, representative uuid, email text, phone text, language text, until date)
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if not access.is_operator() then return; end if;
    return query
      with due as (
        select p.id from regularisation.permit p
        join regularisation.application a on a.id = p.application
        join regularisation.campaign c on c.id = a.campaign
        where p.state = 'valid' and p.reminded_on is null and p.valid_until between today and today + 365
          and p.valid_until <= today + (c.definition #>> '{permit,reminder,days}')::integer
        order by p.valid_until limit wanted for update of p skip locked
      ), reminded as (
        update regularisation.permit p set reminded_on = today from due where p.id = due.id
        returning p.application, p.valid_until
      )
      select a.id, a.reference, a.account, a.representative, f.email, f.phone, f.language, r.valid_until
      from reminded r join regularisation.application a on a.id = r.application join regularisation.filing f on f.id = a.filing;
  end $$;
create policy standing on regularisation.act to rihla_owner using (true) with check (true);
create policy standing on regularisation.search_code to rihla_owner using (true) with check (true);

revoke all on function regularisation.remind_permits(date, integer), regularisation.transfer_application(uuid, text, date, date, text), regularisation.mark_campaign(),
  regularisation.follow_procedure(), regularisation.keep_deciders_apart(), regularisation.freeze_opinion(),
  regularisation.claim_filing(text, bytea), regularisation.follow_sitting(), regularisation.names_of_members(uuid),
  regularisation.reexamined(), regularisation.commissions(), regularisation.follow_filing(), regularisation.seat(),
  regularisation.is_of_instance(text, text), regularisation.keep_history(), regularisation.keep_voters_apart(),
  regularisation.print_permit(), regularisation.tell_decisions(), regularisation.instructing(), regularisation.is_hand(text, text),
  regularisation.had_a_hand_in(uuid, uuid), regularisation.hands_in(uuid[], uuid[]), regularisation.is_signed(uuid), regularisation.is_deliberated(uuid),
  regularisation.minutes_of(uuid) from public;
grant execute on function regularisation.is_signed(uuid), regularisation.minutes_of(uuid),
  regularisation.hands_in(uuid[], uuid[]) to rihla_app;
grant execute on function regularisation.names_of_members(uuid), regularisation.reexamined(), regularisation.commissions(),
  regularisation.seat(), regularisation.is_of_instance(text, text) to rihla_app;
grant execute on function regularisation.remind_permits(date, integer) to rihla_operator;
grant execute on function regularisation.claim_filing(text, bytea),
  regularisation.transfer_application(uuid, text, date, date, text) to rihla_app;

grant select on all tables in schema regularisation to rihla_app;
revoke select on regularisation.claim_attempt from rihla_app;
grant select on regularisation.campaign, regularisation.criteria_version, regularisation.office, regularisation.commission,
  regularisation.transition to rihla_operator;
grant insert on regularisation.campaign, regularisation.criteria_version, regularisation.office, regularisation.commission,
  regularisation.commission_member to rihla_operator;
grant update (state, opens_on, closes_on, definition, calendar, opened_on, closed_on) on regularisation.campaign to rihla_app, rihla_operator;
grant insert (id, opens_on, closes_on, definition, calendar, demo) on regularisation.campaign to rihla_app;
grant insert (id, campaign, number, instance, "set", basis, adopted_on, in_force_from) on regularisation.criteria_version to rihla_app;
grant insert (campaign, organisation, territory, unit) on regularisation.office to rihla_app;
grant insert (id, campaign, instance, organisation, territory, unit, mandate_from, mandate_until) on regularisation.commission to rihla_app;
grant update (mandate_from, mandate_until) on regularisation.commission to rihla_app;
grant insert (id, campaign, channel, account, representative, organisation, territory, answers, language, email, phone, created_by, state,
  submitted_at, follow_code_hash) on regularisation.filing to rihla_app;
grant update (organisation, territory, state, answers, language, email, phone, follow_code_hash, updated_at, submitted_at)
  on regularisation.filing to rihla_app;
grant insert (id, reference, campaign, filing, place_in_filing, role, record, account, representative, organisation, territory, state,
  filed_on, name, given, family, sex, birth, nationality, criteria, turn, turn_since, due_on, acts, last_on) on regularisation.application to rihla_app;
grant update (record, commission, appeals_commission, state, name, given, family, register_behind, sex, birth, nationality, appeal_criteria,
  turn, turn_since, due_on, suspended_since, suspended_days, proposal, proposal_motive, instructed_by, decision,
  appeal_decision, permit, minor_referred_on, acts, last_on) on regularisation.application to rihla_app;
grant insert (application, ordinal, act, from_state, to_state, happened_on, account, role, unit, sitting, detail)
  on regularisation.act to rihla_app;
grant insert on regularisation.search_code to rihla_app;
grant insert (id, filing, application, document, requirement, added_by) on regularisation.attachment to rihla_app;
grant update (ended_at, end_motive, application) on regularisation.attachment to rihla_app;
grant insert (id, application, asked_on, asked_by, items, message, due_on) on regularisation.completion_request to rihla_app;
grant update (answered_on, answered_by, answer) on regularisation.completion_request to rihla_app;
grant insert (id, application, body, question, asked_on, asked_by, due_on) on regularisation.opinion to rihla_app;
grant update (answered_on, answer, reasons, recorded_by) on regularisation.opinion to rihla_app;
grant insert (id, commission, account, capacity, seat, substitute_of, body, starts_on) on regularisation.commission_member to rihla_app;
grant update (ends_on) on regularisation.commission_member to rihla_app;
grant insert (id, commission, planned_on, place, planned_by) on regularisation.sitting to rihla_app;
grant update (planned_on, place, state, seats, quorum, opened_on, opened_at, closed_at, chaired_by, remarks, minutes, minutes_digest,
  proof, signed_by, signed_at) on regularisation.sitting to rihla_app;
grant insert on regularisation.attendance, regularisation.recusal, regularisation.vote to rihla_app;
grant update (present) on regularisation.attendance to rihla_app;
grant update (vote, opinion) on regularisation.vote to rihla_app;
grant insert (sitting, application, ordinal, proposal) on regularisation.agenda_item to rihla_app;
grant update (outcome) on regularisation.agenda_item to rihla_app;
grant delete on regularisation.agenda_item to rihla_app;
grant insert (id, application, sitting, instance, outcome, decided_on, motives, motive_text, criteria_version, criteria, votes_for,
  votes_against, abstained, appeal_until, proof) on regularisation.decision to rihla_app;
grant update (read_at) on regularisation.decision to rihla_app;
grant insert (id, campaign, criteria, basis, ordered_on, ordered_by, filter) on regularisation.reexamination to rihla_app;
grant update (looked_at, files, reached, finished_on) on regularisation.reexamination to rihla_app;
grant insert on regularisation.appeal to rihla_app;
grant insert (id, application, territory, number, kind, months, valid_from, valid_until, motive, proof, issued_on, issued_by, follows)
  on regularisation.permit to rihla_app;
grant update (state, motive, handed_over_on, ended_on, ended_by, reminded_on) on regularisation.permit to rihla_app;
-- What the minutes say is told by a function, to whom it may be told by then.
revoke select on regularisation.sitting from rihla_app;
grant select (id, commission, planned_on, place, state, planned_by, seats, quorum, opened_on, opened_at, closed_at, chaired_by,
  remarks, minutes_digest, proof, signed_by, signed_at) on regularisation.sitting to rihla_app;
-- The code of a receipt is compared by a function, never read.
revoke select on regularisation.filing from rihla_app;
grant select (id, campaign, channel, account, representative, organisation, territory, state, answers, language, email, phone,
  created_at, created_by, updated_at, submitted_at) on regularisation.filing to rihla_app;
