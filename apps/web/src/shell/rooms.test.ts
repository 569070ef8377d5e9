import { ROLES } from "@suar/contract";
import { expect, test } from "vitest";
import { roomOfPath, roomsOf } from "./rooms.ts";

test.each(ROLES)("the %s sees today first and at most seven rooms", (role) => {
  const rooms = roomsOf(role);
  expect(rooms[0]?.path).toBe("/");
  expect(rooms.length).toBeLessThanOrEqual(7);
  expect(new Set(rooms.map((room) => room.path)).size).toBe(rooms.length);
});

test("an investigator is never shown the follow-up list, oversight is shown the audit trail", () => {
  expect(roomsOf("investigator").map((room) => room.path)).not.toContain("/statistics/follow-up");
  expect(roomsOf("oversight").map((room) => room.path)).toContain("/access/reads");
  expect(roomsOf("steward").map((room) => room.path)).not.toContain("/access/reads");
});

test.each([
  ["/", "/"],
  ["/intake/deliveries/7/mapping", "/intake/deliveries"],
  ["/intake/sources", "/intake/deliveries"],
  ["/statistics/records", "/statistics"],
  ["/statistics/claims/7", "/statistics/claims"],
  ["/children/pairs/7", "/children"],
])("%s stands in the room %s", (path, room) => {
  expect(roomOfPath(path, roomsOf("steward"))?.path).toBe(room);
});
