import { RIGHTS } from "@suar/contract";
import { expect, test } from "vitest";
import { RIGHT_GROUPS } from "./rightGroups.ts";

test("every right stands in exactly one group", () => {
  expect(RIGHT_GROUPS.flatMap(({ rights }) => rights).toSorted()).toEqual([...RIGHTS].sort());
});
