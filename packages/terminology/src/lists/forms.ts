import { codeList } from "../codeList.ts";

/** Forms of sexual exploitation of children: our own drafting from law and from ECPAT's usage. */
export const forms = codeList(
  "suar.forms",
  "1",
  "own drafting after the Terminology Guidelines, law 12/2022, law 21/2007 and law 35/2014",
  `
E1 | Eksploitasi seksual anak dalam prostitusi | Sexual exploitation of children in prostitution
E2 | Eksploitasi seksual anak di ranah daring | Online sexual exploitation of children
E2 > E2a | Bujuk rayu di ranah daring | Online grooming
E2 > E2b | Pemerasan seksual | Sexual extortion
E2 > E2c | Siaran langsung kekerasan seksual anak | Live-streamed abuse
E2 > E2d | Penyebaran materi seksual yang menampilkan anak | Sharing of sexual material showing a child
E3 | Terkait materi eksploitasi seksual anak | Related to child sexual abuse material
E4 | Perdagangan anak untuk tujuan seksual | Trafficking of children for sexual purposes
E5 | Eksploitasi seksual anak dalam perjalanan dan pariwisata | Sexual exploitation of children in travel and tourism
E6 | Perkawinan anak | Child, early and forced marriage
E7 | Perbudakan seksual | Sexual slavery
E9 | Lainnya atau belum diketahui | Other or not yet known
`,
);

/** Forms that the national figure counts as certain; E9 cannot be decided and is counted as possible. */
export const decidedForms: readonly string[] = forms.codes.map(({ code }) => code).filter((code) => code !== "E9");

/** Legal bases: law 12/2022 art. 4(1), nine types, and the offences against children that art. 4(2) points to. */
export const legalBases = codeList(
  "suar.legal-bases",
  "1",
  "law 12/2022 art. 4(1) and 4(2); laws 35/2014, 21/2007, 11/2008 with 1/2024, 44/2008, 1/2023",
  `
TPKS-a | Pelecehan seksual nonfisik | Non-physical sexual harassment
TPKS-b | Pelecehan seksual fisik | Physical sexual harassment
TPKS-c | Pemaksaan kontrasepsi | Forced contraception
TPKS-d | Pemaksaan sterilisasi | Forced sterilisation
TPKS-e | Pemaksaan perkawinan | Forced marriage
TPKS-f | Penyiksaan seksual | Sexual torture
TPKS-g | Eksploitasi seksual | Sexual exploitation
TPKS-h | Perbudakan seksual | Sexual slavery
TPKS-i | Kekerasan seksual berbasis elektronik | Electronic sexual violence
PA-76D | UU Perlindungan Anak pasal 76D | Child Protection Law art. 76D
PA-76E | UU Perlindungan Anak pasal 76E | Child Protection Law art. 76E
PA-76F | UU Perlindungan Anak pasal 76F | Child Protection Law art. 76F
PA-76I | UU Perlindungan Anak pasal 76I | Child Protection Law art. 76I
TPPO-2 | UU TPPO pasal 2 | Trafficking Law art. 2
TPPO-6 | UU TPPO pasal 6 | Trafficking Law art. 6
ITE-27 | UU ITE pasal 27 ayat (1) | Electronic Information Law art. 27(1)
PORN-11 | UU 44/2008 pasal 11 | Law 44/2008 art. 11
KUHP | UU 1/2023 (KUHP) | Criminal Code, law 1/2023
`,
);
