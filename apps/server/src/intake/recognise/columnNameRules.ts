import type { TargetField } from "@suar/contract";

export interface NameRule {
  readonly target: TargetField;
  readonly words: RegExp;
  /** Names that also hold these words mean something else. */
  readonly unless?: RegExp;
  readonly score: number;
}

const DATE = /\b(tgl|tanggal|tg|hari|waktu|bulan|kapan|date|dob|day|time|on|at)\b/;
const BIRTH = /\b(lahir|birth|dob|ttl)\b/;
const PARENT = /\b(ortu|orang tua|orangtua|wali|ibu|ayah|bapak|mother|father|parents?|guardian)\b/;
const PLACE =
  "(kab|kabupaten|kota|kode wilayah|wilayah|daerah|district|regency|city|lokasi|tempat|tkp|location|place|kode kab)";
const EVENT = "(kejadian|peristiwa|tkp|incident|occurr\\w*|offen[cs]e|locus|tempus)";
const SERVICE =
  "(layanan|service|services|intervensi|tindakan|tindak lanjut|pelayanan|penanganan|follow up|diberikan|bantuan)";
const REPORTED =
  "(lapor|pelaporan|laporan|aduan|pengaduan|report|reported|masuk|rujukan|rujuk|permohonan|diterima|received|referr\\w*|request\\w*|intake)";
const REGISTERED =
  "(registrasi|register|registered|registration|input|entri|entry|catat|dicatat|pencatatan|rekam|direkam|created|recorded|terdaftar)";

const words = (pattern: string) => new RegExp(`\\b${pattern}\\b`);

/** What column names mean, in Indonesian and English; the surest first within a target. Names are `plainWords`. */
export const NAME_RULES: readonly NameRule[] = [
  {
    target: "nik",
    words: /\b(nik|no ktp|nomor ktp|induk kependudukan|national id( number)?)\b/,
    unless: PARENT,
    score: 1,
  },
  {
    target: "birthDate",
    words: /\b(tgl|tanggal|tg|date|hari) .*\b(lahir|birth)\b|\b(dob|ttl|birth date|birthdate|date of birth)\b/,
    unless: PARENT,
    score: 1,
  },
  {
    target: "birthPlace",
    words: /\b(tempat|tmp|kota|place) (lahir|of birth)\b|\bbirth ?place\b/,
    unless: DATE,
    score: 1,
  },
  { target: "ageYears", words: /\b(umur|usia|age)\b/, unless: /\b(kelompok|group|range|rentang)\b/, score: 1 },
  { target: "ageYears", words: /\b(umur|usia|age)\b/, score: 0.5 },
  { target: "sex", words: /\b(jk|jenis kelamin|kelamin|gender|sex|jns kelamin|sex at birth)\b|^l p$|^p l$/, score: 1 },
  {
    target: "parentName",
    words: PARENT,
    unless: /\b(telp|telepon|hp|phone|nik|alamat|pekerjaan|umur|usia|occupation)\b/,
    score: 1,
  },
  {
    target: "name",
    words: /\b(nama|name|first name|last name|nm|alias|panggilan|inisial)\b/,
    unless:
      /\b(kab|kota|kabupaten|kecamatan|desa|lembaga|instansi|unit|sekolah|school|file|screen|user|display|agency|layanan|satker|polres|jalan|bank|esp|organi[sz]ation|company)\b/,
    score: 1,
  },
  { target: "name", words: /^(anak|korban|child|victim|anak korban)$/, score: 0.8 },
  {
    target: "phone",
    words:
      /\b(no hp|hp|telp|tlp|telepon|telpon|phone|mobile|kontak|contact|wa|whatsapp|handphone|ponsel|nomor telepon)\b/,
    unless: PARENT,
    score: 1,
  },
  { target: "phone", words: /\b(hp|telp|telepon|phone)\b/, score: 0.7 },
  {
    target: "address",
    words: /\b(alamat|address|jalan|street)\b/,
    unless:
      /\b(e ?mail|ip|kab|kota|kabupaten|kejadian|tkp|incident|district|city|country|state|negara|prov|provinsi|province|zip|postal)\b/,
    score: 1,
  },
  // a platform dates an incident by the moment at which it saw and reported it
  { target: "reportedDate", words: /^incident summary incident date time$/, score: 1 },
  {
    target: "incidentDate",
    words: words(EVENT),
    unless: words("(kab|kota|kabupaten|wilayah|district|jenis|topik|type|kronologi|nomor|alamat)"),
    score: 0.9,
  },
  {
    target: "serviceDate",
    words: new RegExp(`\\b${SERVICE}\\b`),
    unless: words("(jenis|bentuk|type|nama)"),
    score: 0.9,
  },
  { target: "serviceDate", words: /^(sejak|mulai|since|started)\b/, score: 0.6 },
  { target: "registeredDate", words: words(REGISTERED), unless: /\b(no|nomor|number|id)\b/, score: 0.95 },
  {
    target: "reportedDate",
    words: words(REPORTED),
    unless: /\b(no|nomor|number|id|jenis|kanal|media|sumber)\b/,
    score: 0.9,
  },
  { target: "reportedDate", words: /^(tgl|tanggal|date|waktu)$/, score: 0.5 },
  {
    target: "incidentDistrict",
    words: new RegExp(`\\b${EVENT}\\b.*\\b${PLACE}\\b|\\b${PLACE}\\b.*\\b${EVENT}\\b|\\btkp\\b`),
    unless: DATE,
    score: 1,
  },
  { target: "incidentDistrict", words: words(EVENT), score: 0.5 },
  { target: "residenceDistrict", words: /\b(domisili|asal|tinggal|residence|home|alamat|address)\b/, score: 0.9 },
  { target: "residenceDistrict", words: words(PLACE), unless: /\b(lahir|birth)\b/, score: 0.6 },
  {
    target: "officeDistrict",
    words:
      /\b(kesatuan|polres|satker|satuan kerja|lembaga|unit|uptd|kantor|office|agency|instansi|dinas|penyedia|provider|pelapor)\b/,
    score: 0.9,
  },
  { target: "legalBasis", words: /\b(pasal|dasar hukum|legal basis|article|undang undang|uu)\b/, score: 1 },
  {
    target: "form",
    words:
      /\b(bentuk|jenis|tipe|kategori|klasifikasi|topik|type|category|form|kind)\b.*\b(kekerasan|eksploitasi|eska|kasus|tindak pidana|pidana|perkara|kejahatan|violence|exploitation|abuse|case|offen[cs]e|incident|ppks|korban|masalah)\b/,
    unless: /\b(kelamin|layanan)\b/,
    score: 1,
  },
  {
    target: "form",
    words:
      /\b(tindak pidana|incident type|kekerasan|eksploitasi|eska|exploitation|offen[cs]e|topik|topic|kategori|category|jenis kasus|bentuk)\b/,
    unless: /\b(tgl|tanggal|date|kab|kota|tempat|layanan|service)\b/,
    score: 0.8,
  },
  {
    target: "channel",
    words:
      /\b(kanal|saluran|channel|media (lapor|laporan|pengaduan)|cara lapor|sumber (laporan|aduan|informasi)|via)\b/,
    score: 1,
  },
  { target: "service", words: new RegExp(`\\b${SERVICE}\\b`), unless: DATE, score: 0.9 },
  {
    target: "stage",
    words: /\b(tahap|tahapan|stage|status|proses|progres|progress|perkembangan)\b/,
    unless: /\b(kawin|perkawinan|marital|sekolah|pendidikan)\b/,
    score: 0.9,
  },
  {
    target: "caseId",
    words: /\b(lp|laporan polisi|no kasus|nomor kasus|kode kasus|case (id|no|number|code)|perkara|no perkara)\b/,
    unless: DATE,
    score: 1,
  },
  {
    target: "externalId",
    words: /\b(id|no|nomor|kode|code|tiket|ticket|number|num|uuid|key|ref|referensi)\b/,
    unless:
      /\b(hp|telp|telepon|phone|nik|ktp|kk|lp|kab|kabupaten|kota|wilayah|kecamatan|pos|rt|rw|zip|postal|kasus|case|file|esp|device|type|user)\b/,
    score: 0.8,
  },
  {
    target: "externalId",
    words: /\b(registrasi|registration|tiket|ticket|report id|id korban|id anak|no registrasi|nomor permohonan)\b/,
    unless: DATE,
    score: 1,
  },
];

/** Columns about other people than the child; of these only a parent's name and, lacking another, a phone are of use. */
export const OTHER_PERSON =
  /\b(pelaku|tersangka|terlapor|terduga|pelapor|saksi|petugas|penyidik|admin|operator|perpetrator|suspect|reporter|reporting|reported person|person or user reported|officer|law enforcement|internet details|ip capture event|esp)\b/;

export const isDateName = (name: string) => DATE.test(name) || BIRTH.test(name);
