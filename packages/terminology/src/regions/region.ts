/** Kemendagri code of a province, two digits. */
export type ProvinceCode = string & { readonly is?: "ProvinceCode" };
/** Kemendagri code of a regency or city, `pp.kk`. */
export type DistrictCode = string & { readonly is?: "DistrictCode" };

export interface Province {
  readonly code: ProvinceCode;
  readonly name: string;
  /** Population of December 2024 (Dukcapil). */
  readonly population: number;
  /** First day on which the code was valid, where it is newer than our records; absent = always, for our purposes. */
  readonly from?: string;
}

export interface District {
  readonly code: DistrictCode;
  readonly kind: "regency" | "city";
  /** Full name, as the decree writes it: `Kabupaten Sleman`, `Kota Administrasi Jakarta Pusat`. */
  readonly name: string;
  /** The name alone: `Sleman`. Fourteen of these are borne by a regency and by a city. */
  readonly shortName: string;
  readonly province: ProvinceCode;
  /** Population of December 2024 (Dukcapil). */
  readonly population: number;
  readonly from?: string;
}

/** Where the codes come from; every coded region names this list. */
export const regionList = {
  name: "kemendagri",
  version: "2025",
  source: "Kepmendagri 300.2.2-2430/2025",
  populationVintage: "Dukcapil, December 2024",
} as const;
