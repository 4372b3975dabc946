-- Uploaded documents, kept as ciphertext, and the proofs of official documents: what lets anyone ask whether a paper is
-- valid, and learn nothing else.
create schema documents;
grant usage on schema documents to rihla_app, rihla_operator;

create table documents.document (
  id uuid primary key,
  category text not null references access.category,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,39}$'),
  type text not null check (type in ('image/jpeg', 'application/pdf')),
  pages smallint not null check (pages between 1 and 100),
  size integer not null check (size > 0),
  hash bytea not null check (length(hash) = 32),
  scanned boolean not null,
  wrapped_key bytea,
  content bytea,
  uploaded_by uuid not null references identity.account,
  uploaded_at timestamptz not null default now(),
  erased_at timestamptz,
  check ((erased_at is null) = (wrapped_key is not null) and (erased_at is null) = (content is not null))
);
-- It is ciphertext: trying to compress it costs and gains nothing.
alter table documents.document alter column content set storage external;
create index document_uploader on documents.document (uploaded_by, uploaded_at);
comment on table documents.document is
  'What somebody handed in, made anew from its pixels and encrypted; who may read it beside its uploader, the module that attaches it says.';
comment on column documents.document.kind is 'What it is said to be: identity, contract, photograph…';
comment on column documents.document.size is 'In bytes, of what is handed out.';
comment on column documents.document.hash is
  'Of the file as it came, keyed and mixed with the id: proves later that a file is this one, and does not show that two are equal.';
comment on column documents.document.scanned is 'Whether a scanner for viruses looked at it; none may be configured.';
comment on column documents.document.wrapped_key is 'The key of this document alone, sealed. Without it the content is noise: that is how one is erased.';

alter table documents.document enable row level security, force row level security;
create policy own on documents.document for select to rihla_app using (
  uploaded_by = (select access.account())
  and category in (select category from access.category_purpose where purpose = (select access.context() ->> 'purpose')));
create policy keep on documents.document for insert to rihla_app with check (
  uploaded_by = (select access.account())
  and category in (select category from access.category_purpose where purpose = (select access.context() ->> 'purpose')));
create policy run on documents.document for select to rihla_operator using ((select access.is_operator()));
create policy run_erases on documents.document for update to rihla_operator
  using ((select access.is_operator())) with check ((select access.is_operator()) and erased_at is not null);
grant select on documents.document to rihla_app;
grant insert (id, category, kind, type, pages, size, hash, scanned, wrapped_key, content, uploaded_by)
  on documents.document to rihla_app;
grant select (id, uploaded_at, erased_at), update (wrapped_key, content, erased_at) on documents.document to rihla_operator;

create table documents.signing_key (
  id bytea primary key check (length(id) = 4),
  public_key bytea not null unique check (length(public_key) = 32),
  since timestamptz not null default now()
);
comment on table documents.signing_key is
  'Public keys that signed the codes on official documents, for ever: what one of them signed stays verifiable after it was replaced.';
grant select on documents.signing_key to rihla_app, rihla_operator;
grant insert (id, public_key) on documents.signing_key to rihla_operator;

create table documents.proof (
  serial text primary key check (serial ~ '^[0-9A-HJKMNP-TV-Z]{17}$'),
  kind text not null check (kind in (
    'receipt', 'decision', 'permit', 'minutes', 'attestation', 'referral', 'permit-withdrawal', 'application-withdrawal')),
  category text not null references access.category,
  organisation text references identity.organisation deferrable initially deferred,
  territory text references identity.territory deferrable initially deferred,
  issued_on date not null,
  expires_on date check (expires_on >= issued_on),
  digest bytea not null check (length(digest) = 32),
  issued_by uuid not null references identity.account,
  issued_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by uuid references identity.account,
  check ((revoked_at is null) = (revoked_by is null)),
  check ((organisation is null) = (territory is null))
);
comment on table documents.proof is 'An official document that was issued, by the random serial printed on it. Of whom it speaks, the module that issued it knows.';
comment on column documents.proof.organisation is 'With the territory: who may take it back. Null for what nobody takes back.';
comment on column documents.proof.digest is 'Of what the document says, SHA-256: a paper that says something else is another one.';

alter table documents.proof enable row level security, force row level security;
create policy standing on documents.proof for select to rihla_owner using (true);
create policy issuer on documents.proof for select to rihla_app using (
  category = any ((select access.categories())::text[]) and access.covers(organisation, territory));
create policy issue on documents.proof for insert to rihla_app with check (
  issued_by = (select access.account()) and revoked_at is null
  -- Who files alone gets a receipt of their own, and one for what they take back; whatever else is issued, an office issues.
  and (category = any ((select access.categories())::text[]) or kind in ('receipt', 'application-withdrawal') and category in (
    select category from access.category_purpose where purpose = (select access.context() ->> 'purpose'))));
create policy revoke on documents.proof for update to rihla_app
  using (category = any ((select access.categories())::text[]) and access.covers(organisation, territory)
    and revoked_at is null)
  with check (revoked_by = (select access.account()));
grant select on documents.proof to rihla_app;
grant insert (serial, kind, category, organisation, territory, issued_on, expires_on, digest, issued_by)
  on documents.proof to rihla_app;
grant update (revoked_at, revoked_by) on documents.proof to rihla_app;

-- All that the public may learn: what kind of document a serial is of, and whether it still holds. Taken back, replaced and
-- expired are one answer: which of them is between the office and the person.
create function documents.find_proof(wanted text) returns table (kind text, holds boolean)
  language sql stable security definer set search_path = ''
  as $$
    select p.kind, p.revoked_at is null
      and (p.expires_on is null or p.expires_on >= (now() at time zone 'Africa/Casablanca')::date)
    from documents.proof p where p.serial = wanted
  $$;
revoke all on function documents.find_proof(text) from public;
grant execute on function documents.find_proof(text) to rihla_app;
