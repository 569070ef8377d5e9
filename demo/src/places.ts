import { type District, districts, districtsOf } from "@suar/terminology";
import { type Chance, Weighted } from "./chance.ts";

// Where travel, ports and nightlife are, more is reported than the number of residents would say.
const ATTRACTION: Readonly<Record<string, number>> = {
  "51.71": 5,
  "51.03": 4,
  "21.71": 5,
  "31.73": 2.5,
  "31.72": 2,
  "52.01": 2,
  "53.15": 2,
  "71.71": 2,
  "33.74": 1.6,
  "35.78": 1.8,
};

const byPopulation = new Weighted(
  districts.map((district) => [district, Math.sqrt(district.population) * 8 + district.population / 60] as const),
);
const byAttraction = new Weighted(
  districts.map(
    (district) =>
      [district, district.population * (ATTRACTION[district.code] ?? (district.kind === "city" ? 0.6 : 0.1))] as const,
  ),
);
const neighbours = new Map(
  [...new Set(districts.map(({ province }) => province))].map((province) => [
    province,
    new Weighted(districtsOf(province).map((district) => [district, district.population] as const)),
  ]),
);

/** Where a child lives. */
export function drawHome(chance: Chance): District {
  return byPopulation.draw(chance);
}

/** Another district: mostly of the same province, sometimes a place that draws people from afar. */
export function drawElsewhere(chance: Chance, home: District): District {
  if (chance.happens(0.35)) return byAttraction.draw(chance);
  return neighbours.get(home.province)?.draw(chance) ?? home;
}

const STREETS =
  "Melati Mawar Kenanga Merdeka Diponegoro Sudirman Pahlawan Kartini Cempaka Anggrek Veteran Gajah_Mada Pemuda Imam_Bonjol Hasanuddin Pattimura Flamboyan Teratai Raya_Pasar Masjid Sekolah Dahlia Ahmad_Yani Kamboja Nusa_Indah Rajawali Garuda Manggis Mangga Rambutan".split(
    " ",
  );
const VILLAGES =
  "Sukamaju Mekarsari Karanganyar Sidomulyo Sumberejo Tanjungsari Purwosari Wonosari Sukajadi Margahayu Cibeureum Banjarsari Kedungwaru Kalibaru Rejosari Sidodadi Harapan_Jaya Tanjung_Harapan Sungai_Baru Batu_Putih Bukit_Indah Pasir_Putih Oesapa Waena Kampung_Baru Pulau_Panjang Teluk_Dalam Air_Hitam Kuta_Baru Lembah_Sari Padang_Luar Koto_Tuo Tomohon_Timur Wae_Kesambi Labuhan Selat_Panjang Ujung_Batu Gunung_Sari Cempaka_Putih Pondok_Cabe".split(
    " ",
  );

export interface Address {
  readonly street: string;
  readonly number: number;
  readonly rt: number;
  readonly rw: number;
  readonly village: string;
}

export function drawAddress(chance: Chance): Address {
  return {
    street: chance.pick(STREETS).replace("_", " "),
    number: 1 + chance.below(180),
    rt: 1 + chance.below(12),
    rw: 1 + chance.below(9),
    village: chance.pick(VILLAGES).replace("_", " "),
  };
}
