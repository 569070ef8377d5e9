import { closeSync, openSync, writeSync } from "node:fs";

const BUFFERED_LETTERS = 1 << 20;

/** Writes a CSV file line by line in constant memory. */
export class CsvWriter {
  readonly #file: number;
  #buffer = "";

  constructor(path: string, header: readonly string[]) {
    this.#file = openSync(path, "w");
    this.add(header);
  }

  add(values: readonly (string | number)[]): void {
    this.#buffer += `${values.map(quoteIfNeeded).join(",")}\n`;
    if (this.#buffer.length > BUFFERED_LETTERS) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#buffer);
    this.#buffer = "";
  }
}

function quoteIfNeeded(value: string | number): string {
  const text = String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
