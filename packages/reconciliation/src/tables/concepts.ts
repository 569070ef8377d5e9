/** What a column of a published table stands for. Others are known by their own header. */
export type Concept = string;

// Words in headers of Indonesian and English published tables; the first that a header holds decides.
const WORDS: readonly (readonly [Concept, RegExp])[] = [
  ["unit", /^(satuan|unit|units)$/],
  [
    "district",
    /(kabupaten|kab_?kota|kabkot|^kota$|^kab$|district|regency|municipality|^wilayah$|^daerah$|^nama_wilayah$)/,
  ],
  ["province", /(provinsi|propinsi|province|^prov$|(^|_)prov$)/],
  ["sex", /(kelamin|gender|^jk$|^sex$|(^|_)sex($|_))/],
  ["year", /^(tahun|thn|year|period_year|tahun_data)$|(^|_)(tahun|year)$/],
  ["month", /^(bulan|month|bln)$/],
  ["quarter", /^(triwulan|quarter|tw)$/],
  ["age", /(usia|umur|(^|_)age($|_)|age_group)/],
  ["education", /(pendidikan|education)/],
  ["occupation", /(pekerjaan|occupation)/],
  ["relation", /(hubungan|relation)/],
  ["place", /(tempat|lokasi|place)/],
  ["form", /(bentuk|jenis_kekerasan|jenis_kasus|form_of|type_of)/],
];
const MEASURE = /(jumlah|banyak|total|nilai|value|count|angka|korban|kasus|victim|case|number|^n$)/;
const IDENTIFIER = /^(id|no|nomor|number|index|row|_id|no_urut)$/;
const CODE = /^(kode|code|id|bps_kode|kemendagri_kode)_|_(code|kode|id)$/;

export const TIME: ReadonlySet<Concept> = new Set(["year", "month", "quarter"]);

/** A header in one writing: lower case, words joined by `_`. */
function plainHeader(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
}

/** The concept of a header; the header itself, without `nama_`, `kategori_` and the like, if no known word is in it. */
export function conceptOf(header: string): Concept {
  const plain = plainHeader(header);
  const known = WORDS.find(([, word]) => word.test(plain));
  return known?.[0] ?? plain.replace(/^(nama|kode|kategori|kelompok|jenis|category|name|code)_/, "");
}

export function isKnownConcept(concept: Concept): boolean {
  return WORDS.some(([known]) => known === concept);
}

export function namesMeasure(header: string): boolean {
  return MEASURE.test(plainHeader(header));
}

export function namesIdentifier(header: string): boolean {
  return IDENTIFIER.test(plainHeader(header));
}

export function namesCode(header: string): boolean {
  return CODE.test(plainHeader(header));
}
