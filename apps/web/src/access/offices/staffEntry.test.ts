import { expect, test } from "vitest";
import { EMPTY_STAFF, faultsOfStaff, isEmptyStaff, staffOf } from "./staffEntry.ts";

test("each line is one name or number, blank lines and blanks around do not count", () => {
  const entry = { names: " Siti Aminah \n\nIbu Siti", nik: " 3273011203790077 ", phones: "0812 3344 5566\n" };
  expect(staffOf(entry)).toEqual({
    names: ["Siti Aminah", "Ibu Siti"],
    nik: "3273011203790077",
    phones: ["0812 3344 5566"],
  });
  expect(faultsOfStaff(entry)).toEqual({});
});

test("nothing typed is nothing to send", () => {
  expect(isEmptyStaff({ ...EMPTY_STAFF, names: " \n " })).toBe(true);
  expect(isEmptyStaff({ ...EMPTY_STAFF, nik: "1" })).toBe(false);
});

test("what the server would not take is said at its field", () => {
  const entry = { names: "a\nb\nc\nd\ne\nf", nik: "123", phones: "12" };
  expect(Object.keys(faultsOfStaff(entry))).toEqual(["names", "nik", "phones"]);
});
