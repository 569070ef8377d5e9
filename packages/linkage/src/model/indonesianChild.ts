import type { ColumnDefinition, Comparison, Model, TermFrequency } from "./model.ts";

// Twins share all but their names, and families telephone, parents and place: EM would learn from them that one child can
// have two names. Nothing of that may outweigh another name, so its m is set, not learnt.
const OTHER_NAME_M = 1e-6;

// Ni, Kadek, Lalu, Sitti or a clan's name are rare in the country and say little where everybody has them.
const nameFrequency: TermFrequency = { column: "names", weight: 1, within: "province" };

const names: Comparison = {
  name: "names",
  label: { id: "Nama", en: "Name" },
  levels: [
    {
      label: { id: "nama sama", en: "same name" },
      when: { kind: "sameValues", column: "names" },
      termFrequency: nameFrequency,
    },
    {
      label: { id: "dua kata atau lebih sama", en: "two or more words the same" },
      when: { kind: "arrayIntersect", column: "names", atLeast: 2 },
      termFrequency: nameFrequency,
    },
    {
      label: { id: "dua kata atau lebih mirip", en: "two or more words alike" },
      when: { kind: "someValuesAligned", column: "names", jaroWinkler: 0.88, orEdits: 1, values: 2 },
      termFrequency: nameFrequency,
    },
    {
      label: { id: "satu kata sama, sisanya tidak ditulis", en: "one word the same, the rest not written" },
      when: {
        kind: "all",
        of: [
          { kind: "arrayIntersect", column: "names", atLeast: 1 },
          { kind: "valuesAligned", column: "names", jaroWinkler: 0.88, orEdits: 1, values: 1 },
        ],
      },
      termFrequency: nameFrequency,
    },
    {
      label: { id: "satu kata mirip, sisanya tidak ditulis", en: "one word alike, the rest not written" },
      when: { kind: "valuesAligned", column: "names", jaroWinkler: 0.88, orEdits: 1, values: 1 },
    },
    {
      // brothers and sisters share a clan's name: how rare it is says nothing about which of them it is
      label: { id: "satu kata sama, yang lain berbeda", en: "one word the same, the others different" },
      when: { kind: "someValuesAligned", column: "names", jaroWinkler: 0.85, values: 1 },
      m: OTHER_NAME_M,
    },
  ],
  allElse: { m: OTHER_NAME_M / 10 },
};

const nik: Comparison = {
  name: "nik",
  label: { id: "NIK", en: "NIK" },
  levels: [
    { label: { id: "NIK sama", en: "same NIK" }, when: { kind: "exact", column: "nik" } },
    {
      // twins have numbers that differ in the last digits: a slip there is not told from a twin
      label: { id: "NIK beda satu angka", en: "NIK one digit apart" },
      when: {
        kind: "all",
        of: [
          { kind: "damerauLevenshtein", column: "nik", atMost: 1 },
          { kind: "exact", column: "nikSerial" },
        ],
      },
    },
  ],
};

const birthDate: Comparison = {
  name: "birthDate",
  label: { id: "Tanggal lahir", en: "Date of birth" },
  levels: [
    {
      label: { id: "tahun sama, tanggal tidak diketahui", en: "same year, day not known" },
      when: { kind: "dateAgreesAsFarAsKnown", column: "birthDate" },
    },
    { label: { id: "tanggal sama", en: "same date" }, when: { kind: "exact", column: "birthDate" } },
    {
      label: { id: "tanggal dan bulan tertukar", en: "day and month swapped" },
      when: { kind: "datePartsSwapped", column: "birthDate" },
    },
    {
      label: { id: "beda satu angka", en: "one digit apart" },
      when: { kind: "damerauLevenshtein", column: "birthDate", atMost: 1 },
    },
    {
      label: { id: "tahun berselisih paling banyak satu", en: "years at most one apart" },
      when: { kind: "dateDifference", column: "birthDate", atMost: 1, unit: "years" },
    },
  ],
};

const sex: Comparison = {
  name: "sex",
  label: { id: "Jenis kelamin", en: "Sex" },
  levels: [{ label: { id: "sama", en: "the same" }, when: { kind: "exact", column: "sex" } }],
};

const places: Comparison = {
  name: "places",
  label: { id: "Kabupaten/kota", en: "District" },
  levels: [
    {
      label: { id: "semua sama", en: "all the same" },
      when: { kind: "sameValues", column: "districts" },
      termFrequency: { column: "districts", weight: 1 },
    },
    {
      label: { id: "salah satu sama", en: "one the same" },
      when: { kind: "arrayIntersect", column: "districts", atLeast: 1 },
      termFrequency: { column: "districts", weight: 1 },
    },
  ],
};

// One comparison, because families share all of it: counted apart, brothers and sisters would become one child.
const family: Comparison = {
  name: "family",
  label: { id: "Telepon, orang tua, dan kejadian", en: "Telephone, parents and incident" },
  levels: [
    {
      label: { id: "telepon atau nama orang tua sama", en: "telephone or parent's name shared" },
      when: {
        kind: "any",
        of: [
          { kind: "arrayIntersect", column: "phones", atLeast: 1 },
          { kind: "someValuesAligned", column: "parents", jaroWinkler: 0.9, values: 2 },
        ],
      },
    },
    {
      label: { id: "tanggal kejadian sama", en: "same date of the incident" },
      when: { kind: "exact", column: "incidentDate" },
    },
    {
      label: { id: "satu kata nama orang tua sama", en: "one word of a parent's name the same" },
      when: { kind: "someValuesAligned", column: "parents", jaroWinkler: 0.9, values: 1 },
      termFrequency: { column: "parents", weight: 1 },
    },
    {
      label: { id: "kejadian berselisih paling banyak 31 hari", en: "incidents at most 31 days apart" },
      when: { kind: "dateDifference", column: "incidentDate", atMost: 31, unit: "days" },
    },
  ],
};

/** The date of birth as written, or else as the NIK holds it. */
function bornOn(...further: string[]): ColumnDefinition {
  return {
    type: "text",
    firstOnly: true,
    parts: [
      { from: "birthDate", standardise: ["yearIfMadeUp", ...further] },
      { from: "nik", standardise: ["nikBirthDate", ...further] },
    ],
  };
}

/**
 * The model for Suar's own records. Columns to deliver, all optional: `names` (as written, one or several), `nik`, `birthDate`
 * (ISO, cut to what is known: yyyy where estimated), `sex`, `district` (residence, current code), `incidentDistrict`,
 * `incidentDate`, `phones`, `parentNames`.
 */
export const INDONESIAN_CHILD_MODEL: Model = {
  name: "indonesian-child",
  version: "1",
  columns: {
    names: { type: "array", parts: [{ from: "names", standardise: ["nameWords"] }] },
    fullName: { type: "text", parts: [{ from: "names", standardise: ["nameInOrder"] }] },
    sounds: { type: "array", parts: [{ from: "names", standardise: ["nameWords", "sound"] }] },
    nik: { type: "text", parts: [{ from: "nik", standardise: ["childNik"] }] },
    nikSerial: { type: "text", parts: [{ from: "nik", standardise: ["childNik", "suffix:4"] }] },
    nikBirth: { type: "text", parts: [{ from: "nik", standardise: ["childNik", "prefix:12"] }] },
    nikEnd: { type: "text", parts: [{ from: "nik", standardise: ["childNik", "suffix:10"] }] },
    birthDate: bornOn(),
    birthDay: bornOn("wholeDate"),
    birthParts: bornOn("datePartsSorted"),
    birthYears: { type: "array", parts: [{ from: "birthDate", standardise: ["yearAndNext"] }] },
    sex: { type: "text", parts: [{ from: "sex", standardise: ["plain"] }] },
    districts: {
      type: "array",
      parts: [
        { from: "district", standardise: ["plain"] },
        { from: "incidentDistrict", standardise: ["plain"] },
      ],
    },
    province: { type: "text", parts: [{ from: "district", standardise: ["plain", "prefix:2"] }] },
    incidentDate: { type: "text", parts: [{ from: "incidentDate", standardise: ["date", "wholeDate"] }] },
    phones: { type: "array", parts: [{ from: "phones", standardise: ["phone"] }] },
    parents: {
      type: "array",
      parts: [
        { from: "parentNames", standardise: ["nameWords"] },
        { from: "names", standardise: ["fatherWords"] },
      ],
    },
  },
  comparisons: [names, nik, birthDate, sex, places, family],
  blockingRules: [
    { name: "NIK", on: ["nik"] },
    { name: "telephone", on: ["phones"], atMostRecords: 200 },
    { name: "name sound and birth date", on: ["sounds", "birthParts"] },
    { name: "name sound and district", on: ["sounds", "districts"], atMostRecords: 2000 },
    { name: "name sound and incident date", on: ["sounds", "incidentDate"] },
    { name: "NIK region and birth", on: ["nikBirth"] },
    { name: "NIK end", on: ["nikEnd"] },
    { name: "birth date and district", on: ["birthDay", "districts"] },
    { name: "full name and birth year", on: ["fullName", "birthYears"], atMostRecords: 2000 },
  ],
  trainingRules: [
    { on: ["birthDay", "districts"] },
    { on: ["nik"] },
    { on: ["fullName", "districts"], atMostRecords: 200 },
    { on: ["fullName", "phones"] },
  ],
  deterministicRules: [{ on: ["nik"] }, { on: ["fullName", "birthDay"] }],
  deterministicRecall: 0.6,
  threshold: 0.9,
};
