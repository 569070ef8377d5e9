import { expect, test } from "vitest";
import { districts, findDistrict } from "../index.ts";

const codeOf = (text: string, province?: string): string => {
  const match = findDistrict(text, province);
  if (match.found === "one") return match.district.code;
  return match.found === "several" ? match.candidates.map(({ code }) => code).join("/") : "none";
};

test("every district is found by its own full name", () => {
  expect(districts.filter((district) => codeOf(district.name) !== district.code)).toEqual([]);
});

test.each([
  ["KAB. BANDUNG", "32.04"],
  ["Kota Bandung", "32.73"],
  ["BANDUNG BARAT", "32.17"],
  ["KOTA ADM. JAKARTA PUSAT", "31.71"],
  ["Jaksel", "31.74"],
  ["KAB. ADM. KEP. SERIBU", "31.01"],
  ["Kotamadya Tanjung Balai", "12.74"],
  ["KAB. TOBA SAMOSIR", "12.12"],
  ["KAB. PAHUWATO", "75.04"],
  ["Soerabaja", "35.78"],
  ["kab djember", "35.09"],
  ["Pangkajene Kepulauan", "73.10"],
  ["Sleman, D.I. Yogyakarta", "34.04"],
  ["Purwokerto", "none"],
  ["Kota Makasar", "73.71"],
  ["9271", "96.71"],
  ["91.01", "93.01"],
  ["32.73.01.1001", "32.73"],
  ["POLRESTABES SURABAYA", "35.78"],
  ["UPTD PPA Kab. Bogor", "32.01"],
  ["Lima Puluh Kota", "13.07"],
  ["Atlantis", "none"],
  ["", "none"],
])("%s is %s", (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test("a bare name that a regency and a city share gives both", () => {
  expect(codeOf("Bandung")).toBe("32.04/32.73");
  expect(codeOf("Sorong")).toBe("96.01/96.71");
});

test("a province narrows the search", () => {
  expect(codeOf("Kota Bandung", "33")).toBe("none");
  expect(codeOf("Sleman", "DI Yogyakarta")).toBe("34.04");
});
