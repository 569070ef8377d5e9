import { expect, test } from "vitest";
import { readLegalBasis, readSex, readStage } from "./circumstanceWords.ts";
import { readForm } from "./formWords.ts";
import { readService } from "./serviceWords.ts";

test("what the source's word leaves open is undecided, never forced into a form", () => {
  for (const word of [
    "Eksploitasi",
    "kekerasan seksual",
    "Seksual",
    "Trafficking",
    "TPPO ANAK",
    "perdagangan orang",
    "dieksploitasi secara ekonomi dan/atau seksual",
    "belum diketahui",
  ]) {
    expect([word, readForm(word)]).toEqual([word, null]);
  }
});

test("words that decide give their form, in either language and any writing", () => {
  const cases: Record<string, string> = {
    "eksploitasi seksual anak dalam prostitusi": "E1",
    E2b: "E2b",
    "KSBE - PEMERASAN SEKSUAL": "E2b",
    "Child Sex Trafficking": "E4",
    "Perdagangan anak untuk tujuan seksual": "E4",
    "Child, early and forced marriage": "E6",
    "Child Sex Tourism": "E5",
    "materi kekerasan seksual anak": "E3",
    "eksploitasi seksual": "E9",
    "Kekerasan fisik": "none",
  };
  for (const [word, form] of Object.entries(cases)) expect([word, readForm(word)]).toEqual([word, form]);
  expect(readForm("qwerty")).toBeUndefined();
});

test("sexes, services, stages and articles are read as sources write them", () => {
  expect(["P", "lk", "Perempuan", "LAKI-LAKI", "female", "x"].map(readSex)).toEqual([
    "F",
    "M",
    "F",
    "M",
    "F",
    undefined,
  ]);
  expect(["Rumah Aman", "Pendampingan Tokoh Agama", "dampingan", "Visum"].map(readService)).toEqual([
    "shelter",
    "faithLeader",
    "accompaniment",
    "health",
  ]);
  expect(["P-21", "LIDIK", "2. Asesmen"].map(readStage)).toEqual(["complete", "inquiry", "assessment"]);
  expect(["Ps. 14 ayat (2) UU 12/2022", "Pasal 76I UU 35/2014", "Ps. 99 UU 12/2022"].map(readLegalBasis)).toEqual([
    "TPKS-i",
    "PA-76I",
    null,
  ]);
});
