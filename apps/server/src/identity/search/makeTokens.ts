import { type Database, type JobControl, systemActor } from "../../platform/index.ts";
import type { MasterKeys } from "../keys/masterKeys.ts";
import { unsealIdentity } from "../sealing.ts";
import type { SearchKey, SearchKeys } from "./searchKeys.ts";
import { pageOfUntokened, replaceTokens, type UntokenedRow } from "./searchStore.ts";
import { tokensOfIdentity } from "./searchTokens.ts";

export const MAKE_TOKENS_JOB = "identity.makeTokens";
const SYSTEM = systemActor("suar_keys");
const PAGE = 400;

export interface TokenPosition {
  after: string | null;
  made: number;
}

/** Gives tokens to identities that have none, or those of a former search key; goes on where it was stopped. */
export async function makeTokens(
  { database, keys, searchKeys }: { database: Database; keys: MasterKeys; searchKeys: SearchKeys },
  position: TokenPosition,
  control: JobControl<TokenPosition>,
): Promise<{ made: number }> {
  const searchKey = searchKeys.current;
  while (!control.stopAsked()) {
    const page = await database.inTransaction(SYSTEM, (tx) =>
      pageOfUntokened(tx, searchKey.version, position.after, PAGE),
    );
    const last = page.at(-1);
    if (last === undefined) break;
    const rows = page.map((row) => ({ recordId: row.recordId, tokens: tokensOf(keys, searchKey, row) }));
    position.after = last.recordId;
    position.made += rows.length;
    await database.inTransaction(SYSTEM, async (tx) => {
      await replaceTokens(tx, searchKey.version, rows);
      await control.save(position, tx);
    });
    control.progress({ done: position.made, total: null, step: "identity.search.makingTokens" });
  }
  return { made: position.made };
}

function tokensOf(keys: MasterKeys, searchKey: SearchKey, row: UntokenedRow): bigint[] {
  const { residenceDistrict, incidentDistrict, birthYear } = row;
  const districts = [residenceDistrict, incidentDistrict].filter((district) => district !== null);
  return tokensOfIdentity(searchKey, unsealIdentity(keys, row), { districts, birthYear });
}
