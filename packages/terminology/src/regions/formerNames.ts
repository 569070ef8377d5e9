/**
 * The 16 districts whose name was changed or spelt anew under an unchanged code between 2018 and 2025, with the name of 2018:
 * github.com/cahyadsn/wilayah, archives against db/wilayah.sql, commit b7ad440 (MIT).
 */
export const formerNames: Readonly<Record<string, string>> = {
  "12.12": "KAB. TOBA SAMOSIR",
  "12.74": "KOTA TANJUNG BALAI",
  "17.06": "KAB. MUKO MUKO",
  "31.01": "KAB. ADM. KEP. SERIBU",
  "31.71": "KOTA ADM. JAKARTA PUSAT",
  "31.72": "KOTA ADM. JAKARTA UTARA",
  "31.73": "KOTA ADM. JAKARTA BARAT",
  "31.74": "KOTA ADM. JAKARTA SELATAN",
  "31.75": "KOTA ADM. JAKARTA TIMUR",
  "53.02": "KAB TIMOR TENGAH SELATAN",
  "72.04": "KAB. TOLI TOLI",
  "73.10": "KAB. PANGKAJENE KEPULAUAN",
  "73.72": "KOTA PARE PARE",
  "75.04": "KAB. PAHUWATO",
  "76.01": "KAB. MAMUJU UTARA",
  "81.03": "KAB. MALUKU TENGGARA BARAT",
};

/** The name a district bore in 2018, where it was another one or spelt otherwise. */
export function formerDistrictName(code: string): string | undefined {
  return formerNames[code];
}
