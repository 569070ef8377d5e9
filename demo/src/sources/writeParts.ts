import { type District, findProvinceByCode, formerDistrictCode, formerDistrictName } from "@suar/terminology";
import { type Day, type DayParts, isoOf, partsOf, two } from "../days.ts";
import type { Entry } from "../entry.ts";

export const dmy = ({ day, month, year }: DayParts, between: string): string =>
  `${two(day)}${between}${two(month)}${between}${year}`;
export const ymd = ({ day, month, year }: DayParts): string => `${year}-${two(month)}-${two(day)}`;

export function dayDmy(day: Day | undefined, between: string): string {
  return day === undefined ? "" : dmy(partsOf(day), between);
}

export function dayIso(day: Day | undefined): string {
  return day === undefined ? "" : isoOf(day);
}

const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

/** 12 Maret 2023, as letters write it. */
export function inWords({ day, month, year }: DayParts): string {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

const ROMAN = "I II III IV V VI VII VIII IX X XI XII".split(" ");

export function romanMonth(day: Day): string {
  return ROMAN[partsOf(day).month - 1] ?? "";
}

/** The code as registers older than the new provinces still hold it. */
export function codeOf2022(district: District): string {
  return formerDistrictCode(district.code) ?? district.code;
}

export function shortDistrict(district: District): string {
  return `${district.kind === "city" ? "Kota" : "Kab."} ${district.shortName}`;
}

/** Upper case, and under the name of 2018 where the register was never renewed. */
export function upperDistrict(district: District): string {
  return (formerDistrictName(district.code) ?? shortDistrict(district)).toUpperCase();
}

export function provinceName(district: District): string {
  return findProvinceByCode(district.province)?.name ?? "";
}

export function addressOf({ hasAddress, person }: Entry, dash: string): string {
  if (!hasAddress) return "";
  const { street, number, rt, rw, village } = person.family.address;
  return `Jl. ${street} No. ${number} ${dash} RT ${two(rt)}/RW ${two(rw)}, ${village}`;
}

/** Ten digits of a file's own numbering. */
export const digits = (number: number): string => String(number).padStart(10, "0");

export function yearOf(day: Day): number {
  return partsOf(day).year;
}
