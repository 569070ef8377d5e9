import { services } from "@suar/terminology";
import { codeReader, type WordRules } from "./wordRules.ts";

const RULES: WordRules = [
  [/(aduan|complaint|lapor)/, "complaint"],
  [/(jangkauan|penjangkau|outreach|home visit|kunjungan)/, "outreach"],
  [/(kelola kasus|pengelolaan kasus|manajemen kasus|case management)/, "caseManagement"],
  [/(rumah aman|penampungan|shelter|safe house|rumah perlindungan|hunian)/, "shelter"],
  [/mediasi|mediation/, "mediation"],
  [/(tokoh agama|rohaniwan|faith|pemuka agama)/, "faithLeader"],
  [/(reintegra|kembali (ke )?(keluarga|sekolah|masyarakat)|return to (family|school))/, "reintegration"],
  [/(pulang|repatria|return home)/, "return"],
  [/(resosialisasi)/, "rehabResocialisation"],
  [/(vokasi|kewirausahaan|keterampilan|vocational)/, "rehabVocation"],
  [/(terapi psiko|psikolog|psikiat|psychosocial therapy|psycholog|therapy|trauma)/, "therapyPsychosocial"],
  [/(konseling|counsel|bimbingan sosial)/, "rehabCounselling"],
  [/(mental spiritual|spiritual)/, "rehabSpiritual"],
  [/(perawatan|pengasuhan|fostering)/, "rehabCare"],
  [/(bantuan dan asistensi|bantuan sosial|asistensi|bansos|social aid)/, "rehabAssistance"],
  [/(bimbingan lanjut|aftercare)/, "rehabAftercare"],
  [/(rujuk|referral)/, "rehabReferral"],
  [/(hukum|prosedural|legal|advokasi)/, "legalAid"],
  [/(kesehatan|medis|visum|health|medical|dokter|rumah sakit)/, "health"],
  [/(damping|accompan|pendampingan)/, "accompaniment"],
  [/(rehab)/, "rehabilitation"],
  [/(penegakan|penyidik|polisi|law enforcement)/, "lawEnforcement"],
];

export const readService = codeReader(services, RULES);
