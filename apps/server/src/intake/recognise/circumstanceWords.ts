import { atensiStages, channels, legalBases, legalStages, sexes } from "@suar/terminology";
import { codeReader } from "./wordRules.ts";

export const readSex = codeReader(sexes, [
  [/^(p|pr|prp|perempuan|wanita|cewek|girl|female|f|puteri|putri|w|2)$/, "F"],
  [/^(l|lk|laki|laki laki|lelaki|pria|cowok|boy|male|m|putera|putra|1)$/, "M"],
  [/^(tidak|belum|unknown|other|lain)/, null],
]);

export const readChannel = codeReader(channels, [
  [/(whats ?app|^wa\b)/, "whatsapp"],
  [/(telp|telepon|telpon|phone|call|hotline|129)/, "phone"],
  [/(datang|langsung|walk in|in person)/, "inPerson"],
  [/(surat|letter|e ?mail)/, "letter"],
  [/(media|berita|news|press)/, "media"],
  [/(^lapor$|sp4n)/, "lapor"],
  [/(nota dinas|memo)/, "officialNote"],
  [/(jangkau|outreach)/, "outreach"],
  [/(rujuk|referral)/, "referral"],
  [/(platform|daring|online)/, "platform"],
  [/(lain|other)/, "other"],
]);

const legal = codeReader(legalStages, [
  [/(dinilai|penilaian)/, "restitutionAssessed"],
  [/(dituntut|masuk tuntutan)/, "restitutionDemanded"],
  [/(dibayar|paid)/, "restitutionPaid"],
  [/^(restitusi )?diputus$/, "restitutionAwarded"],
  [/(^lidik|penyelidikan)/, "inquiry"],
  [/(^sidik|penyidikan|spdp|^dik$)/, "investigation"],
  [/(p 19|dikembalikan)/, "returned"],
  [/(p 21|lengkap)/, "complete"],
  [/(tahap ii$|tahap 2$|handed)/, "handedOver"],
  [/(tahap i$|tahap 1$|berkas|jpu)/, "fileToProsecutor"],
  [/(sidang|trial|pengadilan)/, "trial"],
  [/(vonis|putusan|verdict)/, "verdict"],
  [/(banding|kasasi|appeal)/, "appeal"],
  [/(inkrah|inkracht|tetap)/, "final"],
  [/(sp3|henti|stopped|closed by law)/, "stopped"],
  [/(diversi)/, "diverted"],
  [/(laporan polisi|^lp$)/, "policeReport"],
]);
const social = codeReader(atensiStages, [
  [/akses|access/, "access"],
  [/asesmen|assessment/, "assessment"],
  [/(rencana|perencanaan|plan)/, "plan"],
  [/(pelaksanaan|implement)/, "implementation"],
  [/(monev|pemantauan|monitoring)/, "monitoring"],
  [/(terminasi|pascalayanan|termination|selesai)/, "termination"],
]);

/** A stage of a proceeding or of social rehabilitation; the two lists share no code. */
export const readStage = (value: string) => legal(value) ?? social(value);

const ARTICLES_TPKS: Readonly<Record<string, string>> = {
  "5": "TPKS-a",
  "6": "TPKS-b",
  "8": "TPKS-c",
  "9": "TPKS-d",
  "10": "TPKS-e",
  "11": "TPKS-f",
  "12": "TPKS-g",
  "13": "TPKS-h",
  "14": "TPKS-i",
};
const byName = codeReader(legalBases, []);

/** A legal basis from an article and its law: `Ps. 14 ayat (2) UU 12/2022`, `Pasal 76I UU 35/2014`. */
export function readLegalBasis(value: string): string | null | undefined {
  const article = /(?:ps|psl|pasal|article|art)\.?\s*(\d+[A-Za-z]?)/i.exec(value)?.[1]?.toUpperCase();
  if (article === undefined) return byName(value);
  if (/12\s*\/\s*2022|12 tahun 2022|tpks/i.test(value)) return ARTICLES_TPKS[article] ?? null;
  if (/^76[DEFI]$/.test(article)) return `PA-${article}`;
  if (/21\s*\/\s*2007|21 tahun 2007|tppo/i.test(value))
    return article === "2" || article === "6" ? `TPPO-${article}` : null;
  if (article === "27") return "ITE-27";
  return /44\s*\/\s*2008|44 tahun 2008|pornografi/i.test(value) && article === "11" ? "PORN-11" : null;
}
