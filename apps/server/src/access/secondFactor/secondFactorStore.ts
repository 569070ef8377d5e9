import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface AuthenticatorRow {
  sealed_secret: Uint8Array;
  last_step: number;
}

/** The account's authenticator, held until the transaction ends, so that one code is not taken twice at the same moment. */
export async function lockAuthenticator(tx: Transaction, accountId: string): Promise<AuthenticatorRow | undefined> {
  const { rows } = await sql<AuthenticatorRow>`
    select sealed_secret, last_step
    from access.authenticator
    where account_id = ${accountId}
    for update
  `.execute(tx);
  return rows[0];
}

export async function setLastStep(tx: Transaction, accountId: string, step: number): Promise<void> {
  await sql`update access.authenticator set last_step = ${step} where account_id = ${accountId}`.execute(tx);
}

export async function replaceAuthenticator(
  tx: Transaction,
  accountId: string,
  sealedSecret: Uint8Array,
  lastStep: number,
  now: Date,
): Promise<void> {
  await deleteAuthenticator(tx, accountId);
  await sql`
    insert into access.authenticator (account_id, sealed_secret, last_step, created_at)
    values (${accountId}, ${sealedSecret}, ${lastStep}, ${now})
  `.execute(tx);
}

export async function deleteAuthenticator(tx: Transaction, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from access.authenticator
    where account_id = ${accountId}
    returning account_id
  `.execute(tx);
  return rows.length > 0;
}

export async function replaceRecoveryCodes(
  tx: Transaction,
  accountId: string,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await deleteRecoveryCodes(tx, accountId);
  for (const hash of hashes) {
    await sql`insert into access.recovery_code (account_id, code_hash) values (${accountId}, ${hash})`.execute(tx);
  }
}

export async function deleteRecoveryCodes(tx: Transaction, accountId: string): Promise<void> {
  await sql`delete from access.recovery_code where account_id = ${accountId}`.execute(tx);
}

/** Uses a recovery code up; false where there is none such, or it was used. */
export async function takeRecoveryCode(
  tx: Transaction,
  accountId: string,
  hash: Uint8Array,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update access.recovery_code
    set used_at = ${now}
    where account_id = ${accountId} and code_hash = ${hash} and used_at is null
    returning account_id
  `.execute(tx);
  return rows.length > 0;
}

export interface FactorCounts {
  passkeys: number;
  has_authenticator: boolean;
  recovery_codes: number;
  issuer_links: number;
}

/** What an account can prove itself with. */
export async function countFactors(tx: Transaction, accountId: string): Promise<FactorCounts> {
  const { rows } = await sql<FactorCounts>`
    select
      (select count(*) from access.passkey where account_id = ${accountId}) as passkeys,
      exists (select from access.authenticator where account_id = ${accountId}) as has_authenticator,
      (
        select count(*)
        from access.recovery_code
        where account_id = ${accountId} and used_at is null
      ) as recovery_codes,
      (select count(*)::int from access.issuer_link where account_id = ${accountId}) as issuer_links
  `.execute(tx);
  return rows[0] ?? { passkeys: 0, has_authenticator: false, recovery_codes: 0, issuer_links: 0 };
}
