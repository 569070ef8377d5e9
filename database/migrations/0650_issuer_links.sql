-- Signing in with a government's account (OpenID Connect): which account of an issuer belongs to which account here. The
-- issuer's name for a person may be a national number, so it stands here as a keyed hash only (keys/sign-in.key).

alter table access.session drop constraint session_proven_check;
alter table access.session add constraint session_proven_check check (
  proven in ('password', 'authenticator', 'recoveryCode', 'passkey', 'issuer')
);
alter table access.ticket drop constraint ticket_kind_check;
alter table access.ticket add constraint ticket_kind_check check (
  kind in ('secondFactor', 'enrolment', 'passkey', 'newPasskey', 'newAuthenticator', 'issuer', 'newIssuerLink')
);

create table access.issuer_link (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  issuer text not null,
  subject_hash bytea not null,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  -- one account of the issuer opens one account here
  unique (issuer, subject_hash),
  unique (account_id, issuer)
);

grant select, insert, delete on access.issuer_link to suar_access;
grant update (last_used_at) on access.issuer_link to suar_access;

alter table access.issuer_link enable row level security;
create policy "sign-in checks links to issuers" on access.issuer_link to suar_access using ((select access.is_system()));
create policy "everyone keeps their own links to issuers" on access.issuer_link to suar_access
  using (account_id = (select access.account_id()));
