import type { PublicOverview } from "@suar/contract";
import { findProvinceByCode, tiles } from "@suar/terminology";
import { sum } from "d3-array";
import { type ChartTable, TileMap } from "../../ui/charts/index.ts";
import type { Speaker } from "../../ui/language/formatters.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import page from "../PublicPage.module.css";
import { countCell, sayCount, sayPeriod, saySource } from "../words.ts";
import type { SectionProps } from "./section.ts";

type ProvinceCount = PublicOverview["byProvince"][number];

/** The strait between Kalimantan and Sulawesi, where the map parts on a phone. */
const FIRST_EASTERN_COLUMN = 9;

export function nameOfProvince(code: string): string {
  return findProvinceByCode(code)?.name ?? code;
}

/** Rows by code: provinces are never ranked. Children whose province is not known stand apart. */
export function provincesByCode(overview: PublicOverview): ProvinceCount[] {
  const known = overview.byProvince.filter(({ code }) => findProvinceByCode(code) !== undefined);
  return known.sort((a, b) => a.code.localeCompare(b.code));
}

function childrenWithoutProvince(overview: PublicOverview): number {
  return sum(overview.byProvince, ({ code, children }) => (findProvinceByCode(code) === undefined ? children : 0));
}

function silentShareOf({ districts, districtsSilent }: ProvinceCount): number {
  return districts === 0 ? 0 : districtsSilent / districts;
}

function wordsOf(speaker: Speaker, province: ProvinceCount): string {
  const isSilent = silentShareOf(province) >= 1;
  const count = isSilent ? speaker.say("publicPage.where.silent") : sayCount(speaker, province.children);
  return `${nameOfProvince(province.code)}: ${count}`;
}

export function Where({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say } = speaker;
  const provinces = provincesByCode(overview);
  const unknown = childrenWithoutProvince(overview);
  return (
    <>
      <TileMap
        title={say("publicPage.where.finding", {
          provinces: provinces.filter(({ children }) => children > 0).length,
          all: provinces.length,
        })}
        subtitle={`${say("publicPage.where.measure")}, ${sayPeriod(speaker, overview)}`}
        unit={say("publicPage.children")}
        source={saySource(speaker, overview)}
        description={say("publicPage.where.describe")}
        fileName="suar-provinsi"
        table={provinceTable(speaker, provinces, unknown)}
        splitAt={FIRST_EASTERN_COLUMN}
        names={{ west: say("publicPage.where.west"), east: say("publicPage.where.east") }}
        legend={{
          zero: say("publicPage.zero"),
          between: (from, to) => say("publicPage.where.between", { from, to }),
          silent: say("publicPage.where.silent"),
          partlySilent: say("publicPage.where.partlySilent"),
        }}
        tiles={provinces.flatMap((province) =>
          tiles
            .filter((tile) => tile.province === province.code)
            .map(({ column, row, label }) => ({
              key: province.code,
              column,
              row,
              label,
              words: wordsOf(speaker, province),
              value: province.children,
              silentShare: silentShareOf(province),
            })),
        )}
      />
      {unknown > 0 && <p>{say("publicPage.where.unknownCount", { children: speaker.number(unknown) })}</p>}
      <p className={page.caution}>{say("publicPage.where.caution")}</p>
    </>
  );
}

function provinceTable(speaker: Speaker, provinces: readonly ProvinceCount[], unknown: number): ChartTable {
  const { say } = speaker;
  return {
    columns: [
      { label: say("publicPage.where.code"), isNumber: false },
      { label: say("publicPage.where.province"), isNumber: false },
      { label: say("publicPage.children"), isNumber: true },
      { label: say("publicPage.complete.silent"), isNumber: true },
    ],
    rows: [
      ...provinces.map((province) => [
        province.code,
        nameOfProvince(province.code),
        silentShareOf(province) >= 1
          ? { text: say("publicPage.where.silent"), value: null }
          : countCell(speaker, province.children),
        {
          text: say("publicPage.complete.sent", { sent: province.districtsSilent, all: province.districts }),
          value: province.districtsSilent,
        },
      ]),
      ...(unknown === 0 ? [] : [["–", say("publicPage.where.unknown"), countCell(speaker, unknown), "–"]]),
    ],
  };
}
