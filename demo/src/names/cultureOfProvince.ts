import { Weighted } from "../chance.ts";
import type { NameCulture } from "./culture.ts";
import { banjar, bugis, chinese, minahasan, moluccan, papuan } from "./east.ts";
import { balinese, dayak, nusaTenggara, sasak } from "./islands.ts";
import { general, javanese, madurese, sundanese } from "./java.ts";
import { batak, malay, minang } from "./sumatra.ts";

type Mix = readonly (readonly [NameCulture, number])[];

// Rough shares of peoples by province, rounded from the census of 2010 as commonly cited; they need only look right.
const mixes: readonly (readonly [provinces: string, mix: Mix])[] = [
  [
    "11",
    [
      [malay, 85],
      [javanese, 9],
      [batak, 4],
      [minang, 2],
    ],
  ],
  [
    "12",
    [
      [batak, 45],
      [javanese, 32],
      [malay, 13],
      [minang, 4],
      [chinese, 4],
      [general, 2],
    ],
  ],
  [
    "13",
    [
      [minang, 88],
      [batak, 5],
      [javanese, 5],
      [general, 2],
    ],
  ],
  [
    "14 15 16 17 19",
    [
      [malay, 58],
      [javanese, 28],
      [minang, 6],
      [batak, 5],
      [chinese, 3],
    ],
  ],
  [
    "18",
    [
      [javanese, 64],
      [malay, 22],
      [sundanese, 10],
      [balinese, 2],
      [general, 2],
    ],
  ],
  [
    "21",
    [
      [malay, 45],
      [javanese, 25],
      [batak, 14],
      [minang, 9],
      [chinese, 7],
    ],
  ],
  [
    "31",
    [
      [javanese, 36],
      [general, 29],
      [sundanese, 15],
      [batak, 6],
      [chinese, 8],
      [minang, 6],
    ],
  ],
  [
    "32 36",
    [
      [sundanese, 66],
      [javanese, 19],
      [general, 9],
      [batak, 3],
      [chinese, 2],
      [minang, 1],
    ],
  ],
  [
    "33 34",
    [
      [javanese, 95],
      [general, 3],
      [chinese, 2],
    ],
  ],
  [
    "35",
    [
      [javanese, 76],
      [madurese, 19],
      [general, 3],
      [chinese, 2],
    ],
  ],
  [
    "51",
    [
      [balinese, 84],
      [javanese, 11],
      [general, 3],
      [sasak, 2],
    ],
  ],
  [
    "52",
    [
      [sasak, 70],
      [bugis, 18],
      [general, 9],
      [balinese, 3],
    ],
  ],
  [
    "53",
    [
      [nusaTenggara, 95],
      [general, 5],
    ],
  ],
  [
    "61 62",
    [
      [dayak, 38],
      [malay, 30],
      [javanese, 15],
      [banjar, 10],
      [chinese, 7],
    ],
  ],
  [
    "63",
    [
      [banjar, 78],
      [javanese, 14],
      [dayak, 4],
      [bugis, 4],
    ],
  ],
  [
    "64 65",
    [
      [javanese, 31],
      [bugis, 23],
      [dayak, 23],
      [banjar, 15],
      [general, 8],
    ],
  ],
  [
    "71",
    [
      [minahasan, 72],
      [bugis, 12],
      [general, 10],
      [chinese, 4],
      [javanese, 2],
    ],
  ],
  [
    "72 73 74 75 76",
    [
      [bugis, 74],
      [general, 14],
      [javanese, 6],
      [minahasan, 4],
      [balinese, 2],
    ],
  ],
  [
    "81 82",
    [
      [moluccan, 66],
      [bugis, 17],
      [general, 13],
      [javanese, 4],
    ],
  ],
  [
    "91 92 93 94 95 96",
    [
      [papuan, 68],
      [javanese, 13],
      [bugis, 9],
      [moluccan, 6],
      [general, 4],
    ],
  ],
];

const mixOfProvince = new Map(
  mixes.flatMap(([provinces, mix]) => {
    const weighted = new Weighted(mix);
    return provinces.split(" ").map((province) => [province, weighted] as const);
  }),
);

export function culturesOf(province: string): Weighted<NameCulture> {
  const mix = mixOfProvince.get(province);
  if (mix === undefined) throw new RangeError(`no name cultures for province ${province}`);
  return mix;
}
