import type { TestDatabase } from "../../platform/testDatabase.ts";
import { GROUND, PLANTED } from "./plantRows.ts";
import { insertOf } from "./rowsOf.ts";

/** Writes the matrix's world as the owner of all tables, past every policy. */
export async function plantWorld(database: Pick<TestDatabase, "asOwner">): Promise<void> {
  for (const { table, values } of [...GROUND, ...PLANTED]) await database.asOwner(insertOf(table, values));
  // whoever has not been compared with alleged perpetrators yet sees no case; here all have been
  await database.asOwner("delete from cases.comparison_due where id <> 424242");
}
