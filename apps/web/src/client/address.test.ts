import { listBridgeRecords, listDeliveries, readDelivery } from "@suar/contract";
import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

test("parameters are filled in and encoded", () => {
  expect(addressOf(readDelivery, { id: "a/b" }, undefined)).toBe("/api/intake/deliveries/a%2Fb");
  expect(addressOf(listBridgeRecords, { id: "7", component: "otherUnit" }, { limit: 50 })).toBe(
    "/api/statistics/claims/7/bridge/otherUnit?limit=50",
  );
});

test("query values that say nothing are left out", () => {
  expect(addressOf(listDeliveries, undefined, { limit: 0, sourceId: undefined, offset: "" })).toBe(
    "/api/intake/deliveries?limit=0",
  );
});

test("a missing parameter is a bug, not a request", () => {
  expect(() => addressOf(readDelivery, {}, undefined)).toThrow("needs the parameter id");
});
