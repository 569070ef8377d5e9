import { expect, test } from "vitest";
import { queryOf, readAsked, writeAsked } from "./readsAsked.ts";

const ID = "01a21d95-74ff-702e-9a92-862580028c36";

test("what narrows the list stands in the address, beside what else stands there", () => {
  const search = new URLSearchParams("sort=at&purpose=follow-up");
  const asked = readAsked(search);
  expect(asked).toMatchObject({ purpose: "follow-up", accountId: "", before: "" });
  expect(String(writeAsked(search, asked, { from: "2026-01-02" }))).toBe("sort=at&purpose=follow-up&from=2026-01-02");
  expect(String(writeAsked(search, asked, { purpose: "" }))).toBe("sort=at");
});

test("whoever narrows the list further begins at the newest again", () => {
  const search = writeAsked(new URLSearchParams(), readAsked(new URLSearchParams()), { before: ID });
  expect(search.get("before")).toBe(ID);
  expect(writeAsked(search, readAsked(search), { to: "2026-01-02" }).get("before")).toBeNull();
});

test("only what is filled in is asked of the server, and no half id", () => {
  const asked = readAsked(new URLSearchParams({ recordId: "01a21d95", from: "2026-01-02" }));
  expect(queryOf(asked)).toEqual({ from: "2026-01-02" });
  expect(queryOf({ ...asked, recordId: ` ${ID} ` })).toEqual({ from: "2026-01-02", recordId: ID });
});
