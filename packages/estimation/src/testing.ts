import { type CaptureTable, readCaptureTable } from "./captureTable.ts";

/**
 * Tables that the literature of multiple systems estimation is tried on: histories as 0 and 1 per list, and their counts.
 * Korea, Kosovo, UKdat, UKdat_5, Artificial_3: R package SparseMSE and Silverman, Chan, Vincent 2024; HIV: R package Rcapture;
 * MadiganYork_3: Madigan, York 1997.
 */
const TABLES = {
  Artificial_3: ["A B C", "100 40 010 30 001 20 110 6"],
  Korea: ["b c d", "001 41 010 5 100 5 110 54 101 6 111 12"],
  MadiganYork_3: ["A B C", "100 60 010 49 110 4 001 247 101 112 011 142 111 12"],
  HIV: [
    "L1 L2 L3 L4",
    "1110 3 1101 1 1100 33 1010 20 1001 6 1000 403 0111 3 0110 35 0101 10 0100 545 0011 11 0010 621 0001 205",
  ],
  Kosovo: [
    "EXH ABA OSCE HRW",
    "1000 1131 0100 845 0010 936 0001 306 1100 177 1010 228 1001 106 0110 217 0101 31 0011 123 1110 181 1101 18 1011 42 0111 32 1111 27",
  ],
  UKdat_5: [
    "LA NG PFNCA GO GP",
    "10000 54 01000 463 00100 995 00010 695 00001 316 11000 15 10100 19 10010 3 01100 62 01010 19 01001 1 00110 76 00101 11 00011 8 11100 1 11010 1 01110 4 11110 1",
  ],
  UKdat: [
    "LA NG PF GO GP NCA",
    "100000 54 010000 463 001000 907 000100 695 000010 316 000001 57 110000 15 101000 19 100100 3 011000 56 010100 19 010010 1 010001 3 001100 69 001010 10 001001 31 000110 8 000101 6 000011 1 111000 1 110100 1 011100 4 011001 3 001101 1 111100 1",
  ],
} as const;

export type TableName = keyof typeof TABLES;

export function tableOf(name: TableName): CaptureTable {
  const [lists, cells] = TABLES[name];
  const words = cells.split(" ");
  const rows = words.flatMap((word, at) => (at % 2 === 0 ? [[...word, words[at + 1] ?? "0"]] : []));
  const read = readCaptureTable(lists.split(" "), rows);
  if (!read.ok) throw new Error(`${name}: ${read.problem}`);
  return read.table;
}

/** A history written as 0 and 1 per list. */
export function historyOf(marks: string): number {
  return [...marks].reduce((history, mark, list) => history | (Number(mark) << list), 0);
}
