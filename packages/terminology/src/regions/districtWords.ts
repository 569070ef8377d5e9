import type { District } from "./region.ts";

/** What a source's text says about a district: the name in a form that compares, and the kind if the text names it. */
export interface DistrictWords {
  readonly key: string;
  readonly kind: District["kind"] | undefined;
}

const CITY_WORDS = new Set(["KOTA", "KOTAMADYA", "KODYA", "KODIA", "KOTIF", "POLRESTABES"]);
const REGENCY_WORDS = new Set(["KABUPATEN", "KAB"]);
const EMPTY_WORDS = new Set("ADM ADMINISTRASI ADMINSTRASI DAERAH DAN DI".split(" "));
// police and service offices are named after their district
const OFFICE = /^\s*(POLRES(TA)?|SATRESKRIM|UPTD?|PPA|METRO|DINAS|SOSIAL|DINSOS|UNIT|POLDA)\b\.?\s+(?=[A-Z])/;

function withoutOffice(text: string): string {
  const rest = text.replace(OFFICE, "");
  return rest === text ? text : withoutOffice(rest);
}

const SHORTENED: Readonly<Record<string, string>> = {
  KEP: "KEPULAUAN",
  KEPUL: "KEPULAUAN",
  UT: "UTARA",
  SEL: "SELATAN",
  TIM: "TIMUR",
  BAR: "BARAT",
  TENG: "TENGAH",
  JAKSEL: "JAKARTA SELATAN",
  JAKUT: "JAKARTA UTARA",
  JAKBAR: "JAKARTA BARAT",
  JAKTIM: "JAKARTA TIMUR",
  JAKPUS: "JAKARTA PUSAT",
  JOGJA: "YOGYAKARTA",
  JOGJAKARTA: "YOGYAKARTA",
  YOGYA: "YOGYAKARTA",
  DIY: "YOGYAKARTA",
  TANGSEL: "TANGERANG SELATAN",
};

/**
 * Letters only, with the spellings before 1972 and the usual slips folded together (oe = u, dj = j, tj = c, doubled letters),
 * so that `Soerabaja`, `SURABAYA` and `Sura baya` compare equal.
 */
export function compareKey(text: string): string {
  return text
    .toUpperCase()
    .normalize("NFKD")
    .replace(/[^A-Z]/g, "")
    .replace(/OE/g, "U")
    .replace(/TJ/g, "C")
    .replace(/DJ/g, "J")
    .replace(/[YJ]/g, "I")
    .replace(/[VP]/g, "F")
    .replace(/(.)\1+/g, "$1");
}

/** Reads the kind and the name out of a source's writing: `KAB. BDG BARAT`, `Kota Adm. Jakarta Pusat`, `Bandung (Kota)`. */
export function readDistrictWords(text: string): DistrictWords {
  let kind: DistrictWords["kind"];
  const name: string[] = [];
  for (const word of withoutOffice(text.toUpperCase()).split(/[^A-Z'`’]+/)) {
    if (word === "") continue;
    // Kabupaten Lima Puluh Kota: fifty towns, not a city
    if (CITY_WORDS.has(word) && name.at(-1) !== "PULUH") kind = "city";
    else if (REGENCY_WORDS.has(word)) kind = "regency";
    else if (!EMPTY_WORDS.has(word)) name.push(SHORTENED[word] ?? word);
  }
  return { key: compareKey(name.join("")), kind };
}
