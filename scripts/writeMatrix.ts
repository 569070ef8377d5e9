import { writeFileSync } from "node:fs";
import { listOpenFunctions } from "../apps/server/src/accessMatrix/testing/listTables.ts";
import { CSV_FILE, csvOf, MARKDOWN_FILE, markdownOf } from "../apps/server/src/accessMatrix/testing/matrixFile.ts";
import { plantWorld } from "../apps/server/src/accessMatrix/testing/plant.ts";
import { ABOUT_NOBODY } from "../apps/server/src/accessMatrix/testing/tablesAboutNobody.ts";
import { walkMatrix } from "../apps/server/src/accessMatrix/testing/walkMatrix.ts";
import { openTestDatabase } from "../apps/server/src/platform/testDatabase.ts";

// Writes docs/access-matrix.* from what the database decides now. Review the difference by hand: it is a change of rights.

const database = await openTestDatabase();
await plantWorld(database);
const cells = await walkMatrix(database);
writeFileSync(CSV_FILE, csvOf(cells));
writeFileSync(MARKDOWN_FILE, markdownOf(cells, await listOpenFunctions(database), ABOUT_NOBODY));
await database.close();
console.info(`${cells.size} cells`);
