import { describe, expect, test } from "vitest";
import { normaliseNik, parseNik } from "./nik.ts";
import { respellName, soundOfName } from "./spelling.ts";
import { readName } from "./tokens.ts";

describe("a name", () => {
  test("is kept without titles", () => {
    expect(readName("Hj. Siti Rahma").own).toEqual(["siti", "rahma"]);
    expect(readName("Drs. H. Budi").own).toEqual(["budi"]);
  });

  test("that is nothing but a title stays", () => {
    expect(readName("Haji").own).toEqual(["haji"]);
  });

  test("gives up the father behind bin or binti", () => {
    expect(readName("Aminah binti H. Kasim")).toEqual({ own: ["aminah"], father: ["kasim"] });
  });

  test.each(["Muh.", "Moh", "Mohd", "M.", "Mochamad", "Mohammad", "Muhamad", "Muhammad"])(
    "%s is Muhammad",
    (written) => {
      expect(readName(`${written} Rizki`).own[0]).toBe("muhamad");
    },
  );

  test.each([
    ["Soeharto", "Suharto"],
    ["Djoko", "Joko"],
    ["Tjahja", "Cahya"],
    ["Sjarif", "Syarif"],
    ["Achmad", "Akhmad"],
    ["Fatimah", "Patimah"],
    ["Zainal", "Jainal"],
    ["Taufiq", "Taupik"],
    ["Anny", "Ani"],
    ["Nurie", "Nuri"],
    ["Jusuf", "Yusuf"],
    ["Wawan", "Wawan"],
  ])("%s and %s are spelt alike", (one, other) => {
    expect(respellName(one.toLowerCase())).toBe(respellName(other.toLowerCase()));
  });

  test("different names stay different", () => {
    expect(respellName("budi")).not.toBe(respellName("budiman"));
    expect(soundOfName("ayu")).not.toBe(soundOfName("ai"));
  });

  test("words that sound alike share a key", () => {
    expect(soundOfName("nurhaliza")).toBe(soundOfName("noerhalidza".replace("dz", "z")));
    expect(soundOfName("aisyah")).toBe(soundOfName("aisah"));
    expect(soundOfName("dhani")).toBe(soundOfName("dani"));
  });
});

describe("a NIK", () => {
  test("says region, sex and birth: girls have 40 added to the day", () => {
    expect(parseNik("3273046509040014")).toEqual({
      regionCode: "327304",
      sex: "F",
      day: 25,
      month: 9,
      yearOfCentury: 4,
      serial: "0014",
    });
  });

  test.each(["-", "TIDAK ADA", "0", "0000000000000000", "1234567890123456", "327304650904001"])(
    "%s is none",
    (written) => {
      expect(normaliseNik(written)).toBeUndefined();
    },
  );

  test("may be written in groups", () => {
    expect(normaliseNik("327304 650904 0014")).toBe("3273046509040014");
  });
});
