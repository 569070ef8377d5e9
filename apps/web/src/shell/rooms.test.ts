import { FIRST_ROLES, firstRightsOf } from "@suar/contract";
import { expect, test } from "vitest";
import { roomOfPath, roomsOf } from "./rooms.ts";

const roomsOfRole = (role: string) => roomsOf({ rights: [...firstRightsOf(role)] });

test.each(FIRST_ROLES.map(({ code }) => code))("the %s sees today first and at most seven rooms", (role) => {
  const rooms = roomsOfRole(role);
  expect(rooms[0]?.path).toBe("/");
  expect(rooms.length).toBeLessThanOrEqual(7);
  expect(new Set(rooms.map((room) => room.path)).size).toBe(rooms.length);
});

test("an investigator is never shown the follow-up list, oversight is shown the audit trail", () => {
  expect(roomsOfRole("investigator").map((room) => room.path)).not.toContain("/statistics/follow-up");
  expect(roomsOfRole("oversight").map((room) => room.path)).toContain("/access/reads");
  expect(roomsOfRole("steward").map((room) => room.path)).not.toContain("/access/reads");
});

test.each([
  ["/", "/"],
  ["/intake/deliveries/7/mapping", "/intake/deliveries"],
  ["/intake/sources", "/intake/deliveries"],
  ["/statistics/records", "/statistics"],
  ["/statistics/claims/7", "/statistics/claims"],
  ["/children/pairs/7", "/children"],
])("%s stands in the room %s", (path, room) => {
  expect(roomOfPath(path, roomsOfRole("steward"))?.path).toBe(room);
});
