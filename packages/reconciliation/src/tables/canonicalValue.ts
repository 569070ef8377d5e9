import type { Concept } from "./concepts.ts";

const BOYS = /^(l|lk|laki|laki laki|pria|male|males|boy|boys|m)$/;
const GIRLS = /^(p|pr|perempuan|wanita|female|females|girl|girls|f)$/;
const TOTAL =
  /^(grand )?(total|jumlah|semua|seluruh|all|keseluruhan|both sexes|l ?\+ ?p)( .*)?$|^(laki laki dan perempuan|provinsi .*|jumlah total)$/;

/** One writing for a value of a dimension, so that `Kab. Bogor`, `BOGOR` and `Kabupaten Bogor` meet. */
export function canonicalValue(concept: Concept, text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[._–—-]+/g, concept === "age" ? "-" : " ")
    .replace(/\s+/g, " ")
    .trim();
  if (concept === "sex") return sexOf(plain);
  if (concept === "district") return districtOf(plain);
  if (concept === "age") return plain.replace(/\b(tahun|thn|th|years?|yrs?)\b/g, "").replace(/\s+/g, "");
  return plain;
}

function sexOf(plain: string): string {
  if (BOYS.test(plain)) return "male";
  return GIRLS.test(plain) ? "female" : plain;
}

// a regency is meant where only the bare name stands; a city always says so
function districtOf(plain: string): string {
  const digits = plain.replace(/ /g, "");
  if (/^\d{4}$/.test(digits)) return digits;
  return plain
    .replace(/^(kabupaten|kab|regency of) /, "")
    .replace(/ regency$/, "")
    .replace(/^(kota administrasi|kota adm|city of) /, "kota ")
    .replace(/^(.*) city$/, "kota $1");
}

/** Rows that sum up others, as published tables label them. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(
    text
      .toLowerCase()
      .replace(/[-_.:]+/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}
