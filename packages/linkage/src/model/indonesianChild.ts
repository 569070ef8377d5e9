import type { Model } from "./model.ts";

/**
 * The model for Suar's own records. Columns to deliver, all optional: `names` (as written, one or several), `nik`, `birthDate`
 * (ISO, cut to what is known: yyyy where estimated), `sex`, `district` (residence, current code), `birthPlace`, `phones`,
 * `parentNames`.
 */
export const INDONESIAN_CHILD_MODEL: Model = {
  name: "indonesian-child",
  version: "1",
  columns: {
    names: { type: "array", parts: [{ from: "names", standardise: ["nameWords"] }] },
    fullName: { type: "text", parts: [{ from: "names", standardise: ["nameInOrder"] }] },
    sounds: { type: "array", parts: [{ from: "names", standardise: ["nameWords", "sound"] }] },
    nik: { type: "text", parts: [{ from: "nik", standardise: ["nik"] }] },
    nikBirth: { type: "text", parts: [{ from: "nik", standardise: ["nik", "prefix:12"] }] },
    nikEnd: { type: "text", parts: [{ from: "nik", standardise: ["nik", "suffix:10"] }] },
    birthDate: { type: "text", parts: [{ from: "birthDate", standardise: ["yearIfMadeUp"] }] },
    birthDay: { type: "text", parts: [{ from: "birthDate", standardise: ["yearIfMadeUp", "wholeDate"] }] },
    birthParts: { type: "text", parts: [{ from: "birthDate", standardise: ["yearIfMadeUp", "datePartsSorted"] }] },
    birthYears: { type: "array", parts: [{ from: "birthDate", standardise: ["yearAndNext"] }] },
    sex: { type: "text", parts: [{ from: "sex", standardise: ["plain"] }] },
    district: { type: "text", parts: [{ from: "district", standardise: ["plain"] }] },
    birthPlace: { type: "text", parts: [{ from: "birthPlace", standardise: ["letters"] }] },
    phones: { type: "array", parts: [{ from: "phones", standardise: ["phone"] }] },
    parents: {
      type: "array",
      parts: [
        { from: "parentNames", standardise: ["nameWords"] },
        { from: "names", standardise: ["fatherWords"] },
      ],
    },
  },
  comparisons: [
    {
      name: "names",
      label: { id: "Nama", en: "Name" },
      levels: [
        {
          label: { id: "nama sama", en: "same name" },
          when: { kind: "sameValues", column: "names" },
          termFrequency: { column: "names", weight: 1 },
        },
        {
          label: { id: "dua kata atau lebih mirip", en: "two or more words alike" },
          when: { kind: "someValuesAligned", column: "names", jaroWinkler: 0.88, values: 2 },
          termFrequency: { column: "names", weight: 1 },
        },
        {
          label: { id: "satu kata mirip, sisanya tidak ditulis", en: "one word alike, the rest not written" },
          when: { kind: "valuesAligned", column: "names", jaroWinkler: 0.88, values: 1 },
          termFrequency: { column: "names", weight: 1 },
        },
        {
          label: { id: "satu kata sama", en: "one word the same" },
          when: { kind: "someValuesAligned", column: "names", jaroWinkler: 0.92, values: 1 },
          termFrequency: { column: "names", weight: 1 },
        },
        {
          label: { id: "satu kata agak mirip", en: "one word somewhat alike" },
          when: { kind: "someValuesAligned", column: "names", jaroWinkler: 0.78, values: 1 },
        },
      ],
    },
    {
      name: "nik",
      label: { id: "NIK", en: "NIK" },
      levels: [
        { label: { id: "NIK sama", en: "same NIK" }, when: { kind: "exact", column: "nik" } },
        {
          label: { id: "NIK beda satu angka", en: "NIK one digit apart" },
          when: { kind: "damerauLevenshtein", column: "nik", atMost: 1 },
        },
      ],
    },
    {
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
    },
    {
      name: "sex",
      label: { id: "Jenis kelamin", en: "Sex" },
      levels: [{ label: { id: "sama", en: "the same" }, when: { kind: "exact", column: "sex" } }],
    },
    {
      name: "district",
      label: { id: "Kabupaten/kota", en: "District" },
      levels: [
        {
          label: { id: "sama", en: "the same" },
          when: { kind: "exact", column: "district" },
          termFrequency: { column: "district", weight: 1 },
        },
      ],
    },
    {
      name: "birthPlace",
      label: { id: "Tempat lahir", en: "Place of birth" },
      levels: [
        {
          label: { id: "sama", en: "the same" },
          when: { kind: "exact", column: "birthPlace" },
          termFrequency: { column: "birthPlace", weight: 1 },
        },
        { label: { id: "mirip", en: "alike" }, when: { kind: "jaroWinkler", column: "birthPlace", atLeast: 0.9 } },
      ],
    },
    {
      name: "phones",
      label: { id: "Telepon", en: "Telephone" },
      levels: [
        {
          label: { id: "ada nomor yang sama", en: "a number is shared" },
          when: { kind: "arrayIntersect", column: "phones", atLeast: 1 },
        },
      ],
    },
    {
      name: "parents",
      label: { id: "Nama orang tua", en: "Parents' names" },
      levels: [
        {
          label: { id: "dua kata atau lebih sama", en: "two or more words the same" },
          when: { kind: "someValuesAligned", column: "parents", jaroWinkler: 0.9, values: 2 },
          termFrequency: { column: "parents", weight: 1 },
        },
        {
          label: { id: "satu kata sama", en: "one word the same" },
          when: { kind: "someValuesAligned", column: "parents", jaroWinkler: 0.9, values: 1 },
          termFrequency: { column: "parents", weight: 1 },
        },
      ],
    },
  ],
  blockingRules: [
    { name: "NIK", on: ["nik"] },
    { name: "phone", on: ["phones"], atMostRecords: 200 },
    { name: "name sound + birth day", on: ["sounds", "birthParts"] },
    { name: "name sound + birth year + district", on: ["sounds", "birthYears", "district"] },
    { name: "NIK region and birth", on: ["nikBirth"] },
    { name: "NIK end", on: ["nikEnd"] },
    { name: "birth day + district", on: ["birthDay", "district"] },
    { name: "full name + birth year", on: ["fullName", "birthYears"] },
  ],
  trainingRules: [
    { on: ["birthDay", "district"] },
    { on: ["nik"] },
    { on: ["fullName", "district"] },
    { on: ["phones"], atMostRecords: 50 },
  ],
  deterministicRules: [{ on: ["nik"] }, { on: ["fullName", "birthDay"] }, { on: ["phones", "birthDay"] }],
  deterministicRecall: 0.6,
  threshold: 0.9,
};
