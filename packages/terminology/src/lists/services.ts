import { codeList } from "../codeList.ts";

/** Services as Suar counts them: the words of SIMFONI, the functions of Permen 2/2022 and the forms of PP 78/2021 in one list. */
export const services = codeList(
  "suar.services",
  "1",
  "SIMFONI-PPA service codes; Permen PPPA 2/2022 (functions); PP 78/2021 art. 56 (1) and (2)",
  `
complaint | Pengaduan | Complaint
outreach | Penjangkauan | Outreach
caseManagement | Pengelolaan kasus | Case management
shelter | Penampungan sementara | Temporary shelter
mediation | Mediasi (tidak pernah menjadi hasil akhir) | Mediation (never an outcome)
accompaniment | Pendampingan | Accompaniment
health | Layanan kesehatan | Health care
legalAid | Bantuan hukum | Legal aid
lawEnforcement | Penegakan hukum | Law enforcement
return | Pemulangan | Return home
reintegration | Reintegrasi sosial | Reintegration
faithLeader | Dukungan tokoh agama | Support by a faith leader
rehabilitation | Rehabilitasi sosial | Social rehabilitation
rehabilitation > rehabDiagnosis | Motivasi dan diagnosis psikososial | Motivation and psychosocial diagnosis
rehabilitation > rehabCare | Perawatan dan pengasuhan | Care and fostering
rehabilitation > rehabVocation | Pelatihan vokasional dan pembinaan kewirausahaan | Vocational and enterprise training
rehabilitation > rehabSpiritual | Bimbingan mental spiritual | Mental and spiritual guidance
rehabilitation > rehabPhysical | Bimbingan fisik | Physical guidance
rehabilitation > rehabCounselling | Bimbingan sosial dan konseling psikososial | Social guidance and psychosocial counselling
rehabilitation > rehabAccess | Pelayanan aksesibilitas | Accessibility service
rehabilitation > rehabAssistance | Bantuan dan asistensi sosial | Social aid and assistance
rehabilitation > rehabResocialisation | Bimbingan resosialisasi | Resocialisation guidance
rehabilitation > rehabAftercare | Bimbingan lanjut | Aftercare
rehabilitation > rehabReferral | Rujukan | Referral
rehabilitation > therapyPhysical | Terapi fisik | Physical therapy
rehabilitation > therapySpiritual | Terapi mental spiritual | Mental and spiritual therapy
rehabilitation > therapyPsychosocial | Terapi psikososial | Psychosocial therapy
rehabilitation > therapyLivelihood | Terapi untuk penghidupan | Livelihood therapy
rehabilitation > livingStandard | Pemenuhan hidup layak | Decent living
rehabilitation > accessSupport | Dukungan aksesibilitas | Accessibility support
rehabilitation > otherSupport | Dukungan keberfungsian sosial lainnya | Other support of social functioning
`,
);

// being registered, passed on to investigators, or mediated is not yet help to the child
const NOT_YET_HELP = new Set(["complaint", "lawEnforcement", "mediation", "rehabReferral"]);

/** Whether a service ends the waiting of a child on the follow-up list. */
export function isHelpToTheChild(serviceCode: string): boolean {
  return !NOT_YET_HELP.has(serviceCode);
}
