import type { BirthHabits } from "./slips/birth.ts";
import type { NikHabits } from "./slips/nik.ts";
import type { NameHabits } from "./slips/spelling.ts";
import type { SourceCode } from "./sourceCode.ts";

/** How the clerks of one source fill in a form. */
export interface Habits {
  readonly name: NameHabits;
  readonly birth: BirthHabits;
  readonly nik: NikHabits;
  /** Shares of records that have each of these. */
  readonly phone: number;
  readonly parent: number;
  readonly address: number;
  readonly incidentDate: number;
  /** Share of records whose code leaves open whether, or how, the child was sexually exploited. */
  readonly undecided: number;
  /** Share of records that show a service after the report. */
  readonly served: number;
}

const noTitles = { titles: [], titled: 0 } as const;

export const HABITS: Readonly<Record<SourceCode, Habits>> = {
  simfoni: {
    name: {
      respelt: 0.08,
      mistyped: 0.03,
      shortened: 0.06,
      swapped: 0.01,
      callNames: 0.02,
      patronyms: 0.01,
      ...noTitles,
    },
    birth: { missing: 0.06, estimated: 0.06, swapped: 0.02, wrongYear: 0.01 },
    nik: { missing: 0.36, mistyped: 0.02, ofMother: 0.02, blanks: ["", "", "-", "0"] },
    phone: 0.62,
    parent: 0.68,
    address: 0.85,
    incidentDate: 0.9,
    undecided: 0.1,
    served: 0.66,
  },
  polri: {
    name: {
      respelt: 0.07,
      mistyped: 0.03,
      shortened: 0.08,
      swapped: 0.02,
      callNames: 0.02,
      patronyms: 0.05,
      titles: ["AN.", "SDRI.", "SDR."],
      titled: 0.03,
    },
    birth: { missing: 0.06, estimated: 0.09, swapped: 0.02, wrongYear: 0.01 },
    nik: { missing: 0.32, mistyped: 0.02, ofMother: 0.015, blanks: ["", "-", "TIDAK ADA"] },
    phone: 0.45,
    parent: 0.55,
    address: 0.8,
    incidentDate: 0.95,
    undecided: 0.09,
    served: 0,
  },
  kemensos: {
    name: {
      respelt: 0.04,
      mistyped: 0.02,
      shortened: 0.04,
      swapped: 0.005,
      callNames: 0.01,
      patronyms: 0,
      ...noTitles,
    },
    birth: { missing: 0.04, estimated: 0.05, swapped: 0.01, wrongYear: 0.01 },
    nik: { missing: 0.2, mistyped: 0.015, ofMother: 0.02, blanks: [""] },
    phone: 0.4,
    parent: 0.85,
    address: 0.9,
    incidentDate: 0.5,
    undecided: 0.12,
    served: 0.85,
  },
  lpsk: {
    name: {
      respelt: 0.03,
      mistyped: 0.02,
      shortened: 0.03,
      swapped: 0.005,
      callNames: 0,
      patronyms: 0.03,
      titles: ["Anak"],
      titled: 0.05,
    },
    birth: { missing: 0.03, estimated: 0.03, swapped: 0.01, wrongYear: 0.005 },
    nik: { missing: 0.22, mistyped: 0.01, ofMother: 0.02, blanks: ["", "-"] },
    phone: 0.6,
    parent: 0.7,
    address: 0.9,
    incidentDate: 0.8,
    undecided: 0.05,
    served: 0.6,
  },
  sapa129: {
    name: {
      respelt: 0.1,
      mistyped: 0.06,
      shortened: 0.1,
      swapped: 0.01,
      callNames: 0.04,
      patronyms: 0,
      titles: ["Adik", "Ananda"],
      titled: 0.03,
    },
    birth: { missing: 0.3, estimated: 0.03, swapped: 0.02, wrongYear: 0.02 },
    nik: { missing: 0.8, mistyped: 0.02, ofMother: 0.01, blanks: [""] },
    phone: 0.85,
    parent: 0.55,
    address: 0.45,
    incidentDate: 0.6,
    undecided: 0.06,
    served: 0.4,
  },
  ngo: {
    name: {
      respelt: 0.08,
      mistyped: 0.04,
      shortened: 0.08,
      swapped: 0.01,
      callNames: 0.04,
      patronyms: 0.01,
      ...noTitles,
    },
    birth: { missing: 0.14, estimated: 0.05, swapped: 0.03, wrongYear: 0.01 },
    nik: { missing: 0.66, mistyped: 0.02, ofMother: 0.01, blanks: [""] },
    phone: 0.6,
    parent: 0.6,
    address: 0.6,
    incidentDate: 0.7,
    undecided: 0.02,
    served: 0.88,
  },
  platform: {
    name: { respelt: 0.04, mistyped: 0.03, shortened: 0.1, swapped: 0.02, callNames: 0.03, patronyms: 0, ...noTitles },
    birth: { missing: 0.06, estimated: 0.04, swapped: 0, wrongYear: 0.05 },
    nik: { missing: 1, mistyped: 0, ofMother: 0, blanks: [""] },
    phone: 0.8,
    parent: 0,
    address: 0,
    incidentDate: 1,
    undecided: 0,
    served: 0,
  },
};
