import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { CsvParser, splitQuoted } from "./csvParser.ts";
import { fileText } from "./fileText.ts";

const DELIMITERS = [",", ";", "\t", "|"];
/** The longest cell that is of use: notices are longer and say themselves whose they are. */
const LONGEST = 1000;

/** Every cell of a CSV file or of a workbook's first sheet, row by row, as it stands: spaces included. */
export async function readCells(path: string, mostRows: number): Promise<string[][]> {
  const rows = extname(path).toLowerCase() === ".xlsx" ? await sheetCells(path) : csvCells(path);
  return rows.slice(0, mostRows).map((row) => row.map((cell) => cell.slice(0, LONGEST)));
}

async function sheetCells(path: string): Promise<string[][]> {
  const { sheets } = await readXlsx(readFileSync(path));
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}

function csvCells(path: string): string[][] {
  const text = [...fileText(path)].join("");
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  const parser = new CsvParser(delimiter, (values) => rows.push(values));
  parser.add(text);
  parser.end();
  return rows;
}

/** What parts most lines into most cells: the first lines may be a notice. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/).slice(0, 20);
  const cells = (delimiter: string) => lines.reduce((sum, line) => sum + splitQuoted(line, delimiter).length, 0);
  return DELIMITERS.toSorted((a, b) => cells(b) - cells(a))[0] ?? ",";
}
