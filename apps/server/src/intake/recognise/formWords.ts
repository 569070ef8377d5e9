import { forms } from "@suar/terminology";
import { codeReader, type WordRules } from "./wordRules.ts";

/** Code of ours for a type that is known and is no form of sexual exploitation: the record counts outside the definition. */
export const NO_FORM = "none";

const RULES: WordRules = [
  // economic or sexual, taken or sold for whatever end: the source's own category leaves it open
  [/ekonomi|economic|tenaga kerja|labou?r/, null],
  [/\b(kawin|perkawinan|pernikahan|nikah|marriage)\b/, "E6"],
  [/perbudakan seks|sexual slavery|slavery/, "E7"],
  [/(live ?stream|siaran langsung|streaming)/, "E2c"],
  // the label covers grooming and sexual extortion
  [/online enticement/, "E2"],
  [/(grooming|bujuk rayu|enticement)/, "E2a"],
  [/(sextortion|pemerasan|sexual extortion)/, "E2b"],
  [/((pe)?nyebar\w*|sebar\w*|distribusi|sharing) .*(materi|konten|foto|gambar|video|image|content|material)/, "E2d"],
  [
    /(materi|material|konten|content)\b.*(seks|sexual|asusila)|csam|csem|child (sexual abuse|pornography)|pornografi|solicitation/,
    "E3",
  ],
  [/^(?=.*(traffick|perdagangan|tppo|trafik)).*(seks|sex|prostitu)/, "E4"],
  [/(wisata|pariwisata|travel|tourism|sectt)/, "E5"],
  [/(prostitu|pelacur|dilacur|psk\b)/, "E1"],
  [/(traffick|perdagangan|tppo|trafik|penjualan|penculikan)/, null],
  [/(daring|online|siber|cyber|internet|elektronik|electronic|ocsea|kbgo|ksbe|medsos|unsolicited obscene)/, "E2"],
  [/(\beska\b|eksploitasi seks|exploitation sex|sexual(ly)? exploit|sexual exploitation)/, "E9"],
  [/(eksploitasi|exploit|seksual|sexual|asusila|cabul|persetubuhan|pelecehan|molest)/, null],
  [/(perlindungan anak|kekerasan( terhadap)?( anak)?$|belum|tidak (jelas|diketahui)|unknown|lain|other)/, null],
  [
    /(fisik|psikis|emosi|penelantaran|telantar|kdrt|physical|psycholog|neglect|bullying|perundungan|misleading)/,
    NO_FORM,
  ],
];

export const readForm = codeReader(forms, RULES);
