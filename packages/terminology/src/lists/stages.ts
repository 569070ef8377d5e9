import { codeList } from "../codeList.ts";

/** Stages of the social ministry's rehabilitation assistance. */
export const atensiStages = codeList(
  "atensi.stages",
  "2021",
  "Permensos 7/2021",
  `
access | Akses | Access
assessment | Asesmen | Assessment
plan | Perencanaan layanan | Plan
implementation | Pelaksanaan layanan | Implementation
monitoring | Pemantauan dan evaluasi | Monitoring
termination | Pascalayanan dan terminasi | Termination and aftercare
`,
);

/** Stages of a proceeding, up to restitution; `stopped` and `diverted` are exits that need a reason. */
export const legalStages = codeList(
  "suar.legal-stages",
  "1",
  "criminal procedure (laws 8/1981 and 20/2025), law 12/2022 art. 30–38, law 31/2014",
  `
policeReport | Laporan polisi | Police report
inquiry | Penyelidikan | Inquiry
investigation | Penyidikan (SPDP) | Investigation
fileToProsecutor | Berkas dikirim ke penuntut umum | File to the prosecutor
returned | Berkas dikembalikan (P-19) | File returned (P-19)
complete | Berkas lengkap (P-21) | File complete (P-21)
handedOver | Tahap II | Handed over
trial | Persidangan | Trial
verdict | Putusan | Verdict
appeal | Upaya hukum | Appeal
final | Berkekuatan hukum tetap | Final
restitutionAssessed | Restitusi dinilai | Restitution assessed
restitutionDemanded | Restitusi dituntut | Restitution demanded
restitutionAwarded | Restitusi diputus | Restitution awarded
restitutionPaid | Restitusi dibayar | Restitution paid
stopped | Dihentikan | Stopped
diverted | Diversi | Diverted
`,
);
