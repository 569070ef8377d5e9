import type { PurposeContent } from "@suar/contract";

type FirstPurpose = PurposeContent & { readonly purpose: string };

const CONTROLLER = "Lembaga yang menjalankan Suar";
const OFFICER = "Pejabat pelindungan data pada lembaga yang menjalankan Suar";

const MEASURES = {
  id: "Identitas disegel terpisah dengan kunci per catatan; basis data menentukan siapa melihat apa; setiap pembacaan tercatat pada jejak audit.",
  en: "Identity is sealed apart with a key for each record; the database decides who sees what; every read is on the audit trail.",
};

const UNTIL_RETENTION = {
  id: "Sesuai jadwal retensi catatan dan kasus; selama proses hukum berjalan tidak ada yang dihapus.",
  en: "By the retention schedule for records and cases; nothing is deleted while proceedings run.",
};

/** What Suar itself processes personal data for, as an installation begins. From then on the register is rows. */
export const FIRST_PURPOSES: readonly FirstPurpose[] = [
  {
    purpose: "caseService",
    name: { id: "Menangani dan memulihkan anak", en: "Helping a child to recover" },
    description: {
      id: "Membuka kasus, menilai kebutuhan, memberi layanan, dan meninjau pemulihan anak.",
      en: "Opening a case, assessing needs, giving services, and reviewing the child's recovery.",
    },
    bases: ["legalObligation", "publicTask", "vitalInterest"],
    laws: [
      "UU 12/2022 (TPKS) ps. 68–70",
      "UU 35/2014 ps. 59A, 69A",
      "PP 78/2021 ps. 56, 58",
      "UU 27/2022 ps. 20 (2) c, d, e",
    ],
    persons: ["children", "guardians", "reporters"],
    categories: ["identity", "children", "health", "crime", "services"],
    uses: ["identity:follow-up"],
    recipients: { id: "Lembaga layanan yang memegang kasus.", en: "The service that owns the case." },
    retention: UNTIL_RETENTION,
    measures: MEASURES,
    controller: CONTROLLER,
    officer: OFFICER,
  },
  {
    purpose: "serviceSharing",
    name: { id: "Membagikan kasus kepada layanan lain", en: "Sharing a case with another service" },
    description: {
      id: "Meminta lembaga lain membantu anak: fakta kasus, dan bagian lain hanya bila disebutkan.",
      en: "Asking another organisation to help the child: the case's facts, and other parts only where they are named.",
    },
    bases: ["consent", "publicTask"],
    laws: ["UU 27/2022 ps. 20 (2) a, e, ps. 25", "PP 78/2021 ps. 56", "Perpres 55/2024"],
    persons: ["children", "guardians"],
    categories: ["identity", "children", "health", "services"],
    uses: ["share:service", "export:service"],
    recipients: {
      id: "Lembaga dan jabatan yang disebut pada pembagian kasus.",
      en: "Organisations and positions that the sharing of the case names.",
    },
    retention: {
      id: "Sampai pembagian diakhiri atau persetujuan ditarik; penerima menjawab dalam 3×24 jam.",
      en: "Until the sharing is ended or consent withdrawn; recipients answer within 3×24 hours.",
    },
    measures: MEASURES,
    controller: CONTROLLER,
    officer: OFFICER,
  },
  {
    purpose: "justice",
    name: { id: "Penegakan hukum dan restitusi", en: "Justice and restitution" },
    description: {
      id: "Melaporkan tindak pidana, memenuhi permintaan penyidik, penuntut umum, dan LPSK.",
      en: "Reporting the offence, and answering investigators, prosecutors and the protection agency.",
    },
    bases: ["legalObligation"],
    laws: ["UU 12/2022 (TPKS) ps. 30–38, 41–43", "UU 20/2025 (KUHAP)", "UU 27/2022 ps. 20 (2) c"],
    persons: ["children", "guardians", "reporters", "allegedPerpetrators"],
    categories: ["identity", "children", "health", "crime"],
    uses: ["share:justice", "export:legal"],
    recipients: { id: "Kepolisian, kejaksaan, LPSK.", en: "Police, prosecution, protection agency." },
    retention: UNTIL_RETENTION,
    measures: {
      id: `${MEASURES.id} Catatan konseling tertutup bagi peran penegak hukum.`,
      en: `${MEASURES.en} Counselling notes are closed to justice roles.`,
    },
    controller: CONTROLLER,
    officer: OFFICER,
  },
  {
    purpose: "followUpLinkage",
    name: { id: "Menemukan anak tanpa layanan", en: "Finding children without a service" },
    description: {
      id: "Memadankan kiriman yang perjanjiannya mengizinkan tindak lanjut, agar tidak ada anak yang terlewat.",
      en: "Linking deliveries whose agreement allows follow-up, so that no child is passed over.",
    },
    bases: ["publicTask", "vitalInterest"],
    laws: ["UU 35/2014 ps. 59, 59A", "Perpres 55/2024", "UU 27/2022 ps. 20 (2) d, e"],
    persons: ["children", "guardians"],
    categories: ["identity", "children", "services"],
    uses: ["linkage:followup", "identity:link-review"],
    recipients: {
      id: "Layanan yang mengirim catatan dan petugas piket daerah.",
      en: "The service that delivered the record and the district's duty officer.",
    },
    retention: UNTIL_RETENTION,
    measures: MEASURES,
    controller: CONTROLLER,
    officer: OFFICER,
  },
  {
    purpose: "statistics",
    name: { id: "Statistik", en: "Statistics" },
    description: {
      id: "Menghitung anak korban dan menjelaskan perbedaan angka antarlembaga; yang terbit tidak mengungkap seorang anak pun.",
      en: "Counting children who are victims and explaining why figures differ; what is published reveals no child.",
    },
    bases: ["publicTask"],
    laws: ["UU 16/1997 (Statistik)", "Perpres 39/2019 (Satu Data)", "UU 27/2022 ps. 20 (2) e"],
    persons: ["children"],
    categories: ["identity", "children", "crime", "services"],
    uses: ["linkage:statistics", "export:statistics"],
    recipients: { id: "Umum, hanya tabel yang dilindungi.", en: "The public, protected tables only." },
    retention: UNTIL_RETENTION,
    measures: {
      id: `${MEASURES.id} Padanan statistik tidak pernah menjadi dasar kasus; sel kecil dibulatkan.`,
      en: `${MEASURES.en} Statistical linkage never feeds a case; small cells are rounded.`,
    },
    controller: CONTROLLER,
    officer: OFFICER,
  },
  {
    purpose: "quality",
    name: { id: "Mutu data dan pengawasan", en: "Quality of data and supervision" },
    description: {
      id: "Memeriksa kiriman data, meninjau pekerjaan, dan mengawasi pemenuhan hak korban.",
      en: "Checking deliveries, reviewing work, and watching that victims' rights are met.",
    },
    bases: ["publicTask", "legalObligation"],
    laws: ["Perpres 55/2024", "Perpres 39/2019 (Satu Data)", "UU 27/2022 ps. 20 (2) c, e, ps. 29"],
    persons: ["children", "guardians"],
    categories: ["identity", "children", "services"],
    uses: ["identity:data-quality", "export:quality", "export:supervision"],
    recipients: { id: "Walidata dan pengawas.", en: "Data stewards and oversight." },
    retention: UNTIL_RETENTION,
    measures: MEASURES,
    controller: CONTROLLER,
    officer: OFFICER,
  },
  {
    purpose: "subjectRights",
    name: { id: "Hak subjek data", en: "Rights of the data subject" },
    description: {
      id: "Menjawab permintaan akses, perbaikan, pembatasan, dan penghapusan, serta memberitahukan kegagalan pelindungan.",
      en: "Answering requests for access, correction, restriction and erasure, and giving notice of a breach.",
    },
    bases: ["legalObligation"],
    laws: ["UU 27/2022 ps. 5–13, 30–33, 41–46"],
    persons: ["children", "guardians", "reporters", "staff"],
    categories: ["identity", "children", "trail"],
    uses: ["identity:subject-request"],
    recipients: {
      id: "Subjek data melalui kontak yang aman, dan lembaga pelindungan data.",
      en: "The subject by a safe contact, and the data-protection agency.",
    },
    retention: UNTIL_RETENTION,
    measures: MEASURES,
    controller: CONTROLLER,
    officer: OFFICER,
  },
  {
    purpose: "staffAndTrail",
    name: { id: "Petugas dan jejak audit", en: "People who work here and the audit trail" },
    description: {
      id: "Akun, pengangkatan, benturan kepentingan, dan catatan siapa membaca apa.",
      en: "Accounts, appointments, conflicts of interest, and the record of who read what.",
    },
    bases: ["legalObligation", "contract"],
    laws: ["UU 27/2022 ps. 31, 35–39", "UU 20/2023 (ASN)"],
    persons: ["staff"],
    categories: ["identity", "work", "trail"],
    uses: [],
    recipients: {
      id: "Pengawas; pihak ketiga yang menyimpan jangkar jejak audit, tanpa isi.",
      en: "Oversight; a third party that keeps the trail's anchors, without content.",
    },
    retention: {
      id: "Jejak audit tidak dihapus; akun tetap ada tanpa hak setelah pengangkatan berakhir.",
      en: "The trail is not deleted; an account remains without rights after its appointment ends.",
    },
    measures: MEASURES,
    controller: CONTROLLER,
    officer: OFFICER,
  },
];
