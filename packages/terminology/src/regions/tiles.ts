/** A province's place in our own tile map: an equal square each, so that a small province is as visible as a large one. */
export interface Tile {
  readonly province: string;
  readonly column: number;
  readonly row: number;
  /** Two to four letters that fit into the square. */
  readonly label: string;
}

// Drawn by hand: west to east as on any map, with the straits between the islands left open.
const drawing = `
ACE .   .   .   .   .   .   KU  .   .   .   .   .   .   .   .   .
.   SU  .   .   .   .   KB  KI  .   .   GO  SA  .   .   .   .   .
.   SB  RI  .   KR  .   KT  KS  .   ST  .   .   MU  .   PBD PB  PA
.   .   JA  SS  BB  .   .   .   .   SR  SG  .   MA  .   .   PT  PP
.   .   BE  LA  .   .   .   .   .   SN  .   .   .   .   .   .   PS
.   .   .   .   BT  JK  JB  JT  JI  .   .   .   .   .   .   .   .
.   .   .   .   .   .   .   YO  .   BA  NB  NT  .   .   .   .   .
`;

const provinceOfLabel: Readonly<Record<string, string>> = {
  ACE: "11",
  SU: "12",
  SB: "13",
  RI: "14",
  JA: "15",
  SS: "16",
  BE: "17",
  LA: "18",
  BB: "19",
  KR: "21",
  JK: "31",
  JB: "32",
  JT: "33",
  YO: "34",
  JI: "35",
  BT: "36",
  BA: "51",
  NB: "52",
  NT: "53",
  KB: "61",
  KT: "62",
  KS: "63",
  KI: "64",
  KU: "65",
  SA: "71",
  ST: "72",
  SN: "73",
  SG: "74",
  GO: "75",
  SR: "76",
  MA: "81",
  MU: "82",
  PA: "91",
  PB: "92",
  PS: "93",
  PT: "94",
  PP: "95",
  PBD: "96",
};

/** The tile map: 17 columns, 7 rows, one tile for each of the 38 provinces. */
export const tiles: readonly Tile[] = drawing
  .trim()
  .split("\n")
  .flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((label, column) => {
        const province = provinceOfLabel[label];
        return province === undefined ? [] : [{ province, column, row, label }];
      }),
  );
