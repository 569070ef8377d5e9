import type { HeadRow } from "../header.ts";
import { MAX_COLUMNS, MAX_LINE_CHARS } from "../limits.ts";
import { UnreadableFile } from "../line.ts";
import { cellText } from "./cellText.ts";
import { attributeOf, type TagListener, unescapeText } from "./scanTags.ts";
import type { Workbook } from "./workbook.ts";

type Holding = "value" | "inline" | "formula" | null;

/** Collects the rows of a sheet from its tags. A formula is never calculated: its stored result is taken, else its text. */
export class SheetRows implements TagListener {
  readonly #strings: readonly string[];
  readonly #workbook: Pick<Workbook, "dateStyles" | "countsFrom1904">;
  #rows: HeadRow[] = [];
  #rowNo = 0;
  #cells: (string | undefined)[] = [];
  #chars = 0;
  #depth = 0;
  #isInRow = false;
  #holding: Holding = null;
  #column = 0;
  #type: string | undefined;
  #isDate = false;
  #value = "";
  #formula = "";

  constructor(strings: readonly string[], workbook: Pick<Workbook, "dateStyles" | "countsFrom1904">) {
    this.#strings = strings;
    this.#workbook = workbook;
  }

  taken(): HeadRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  end(): void {
    if (this.#depth !== 0 || this.#isInRow) throw new UnreadableFile("intake.file.malformedZip");
  }

  open(name: string, attributes: string): void {
    this.#depth += 1;
    if (name === "c") this.#openCell(attributes);
    else if (name === "v") this.#holding = "value";
    else if (name === "t") this.#holding = "inline";
    else if (name === "f") this.#holding = "formula";
    else if (name === "row") this.#openRow(attributes);
  }

  close(name: string): void {
    this.#depth -= 1;
    this.#holding = null;
    if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
  }

  text(text: string): void {
    if (this.#holding === null) return;
    this.#chars += text.length;
    if (this.#chars > MAX_LINE_CHARS) throw new UnreadableFile("intake.file.lineTooLong", { line: this.#rowNo });
    if (this.#holding === "formula") this.#formula += text;
    else this.#value += text;
  }

  #openRow(attributes: string): void {
    if (this.#isInRow) throw new UnreadableFile("intake.file.malformedZip");
    this.#isInRow = true;
    const stated = Number(attributeOf(attributes, "r") ?? this.#rowNo + 1);
    // numbers that do not rise would let two entries share one
    this.#rowNo = Number.isSafeInteger(stated) && stated > this.#rowNo ? stated : this.#rowNo + 1;
    this.#cells = [];
    this.#chars = 0;
    this.#column = -1;
  }

  #closeRow(): void {
    if (!this.#isInRow) throw new UnreadableFile("intake.file.malformedZip");
    this.#isInRow = false;
    this.#rows.push({ lineNo: this.#rowNo, cells: this.#cells });
  }

  #openCell(attributes: string): void {
    if (!this.#isInRow) throw new UnreadableFile("intake.file.malformedZip");
    const stated = attributeOf(attributes, "r");
    this.#column = stated === undefined ? this.#column + 1 : columnOf(stated);
    if (this.#column >= MAX_COLUMNS) throw new UnreadableFile("intake.file.tooManyColumns", { line: this.#rowNo });
    this.#type = attributeOf(attributes, "t");
    this.#isDate = this.#workbook.dateStyles[Number(attributeOf(attributes, "s") ?? -1)] ?? false;
    this.#value = "";
    this.#formula = "";
  }

  #closeCell(): void {
    const value = unescapeText(this.#value);
    const text = this.#type === "s" ? this.#sharedString(value) : this.#ownText(value);
    if (text !== "") this.#cells[this.#column] = text;
  }

  #sharedString(value: string): string {
    const string = this.#strings[Number(value)];
    if (string === undefined) throw new UnreadableFile("intake.file.malformedZip");
    return string;
  }

  #ownText(value: string): string {
    if (value === "" && this.#formula !== "") return `=${unescapeText(this.#formula)}`;
    return this.#type === "inlineStr"
      ? value
      : cellText(this.#type, value, this.#isDate, this.#workbook.countsFrom1904);
  }
}

/** Position of a cell from its address: `A1` is 0, `AB7` is 27. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? Number.MAX_SAFE_INTEGER : column - 1;
}
