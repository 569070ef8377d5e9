// Titles of religion, study, rank and address that stand before or after a name and say nothing about who it is.
const titles = new Set(
  [
    "h hj haji hajjah kh ki nyai ust ustad ustadz ustaz ustadzah usth gus",
    "drs dra dr drg ir prof sh se st skm spd mpd mm msi amd amdkeb skep ners sag sip sos spsi ssos",
    "rm ra rr raden tb tubagus kgs masagus nyimas",
    "bpk bapak pak ibu bu tn tuan ny nyonya nn nona sdr sdri saudara saudari an ananda adik kak alm almh almarhum almarhumah",
  ].flatMap((line) => line.split(" ")),
);

/** Leaves titles out, unless nothing would be left: then one of them is the name. */
export function withoutTitles(tokens: readonly string[]): readonly string[] {
  const kept = tokens.filter((token) => !titles.has(token));
  return kept.length > 0 ? kept : tokens;
}
