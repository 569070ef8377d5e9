import type { TargetField } from "@suar/contract";
import type { Entry } from "../entry.ts";
import type { SourceCode } from "../sourceCode.ts";
import type { Cell } from "../writers/listFile.ts";

/** One column of a source's file: how it writes an entry, and which field of ours a steward maps it to. */
export interface Column {
  /** As it stands in the file: a heading, or the dotted path in JSON and XML. */
  readonly name: string;
  readonly value: (entry: Entry) => Cell;
  readonly target: TargetField | null;
  readonly dateOrder?: "dmy" | "mdy" | "ymd" | "excel";
  readonly separator?: string;
  /** The source's words → our codes; null: the word does not decide it. */
  readonly codes?: Readonly<Record<string, string | null>>;
}

type FileFormat =
  | {
      readonly kind: "csv";
      readonly delimiter: "," | ";";
      readonly encoding: "utf-8" | "windows-1252";
      readonly bom: boolean;
      readonly lineEnd: "\n" | "\r\n";
      readonly totalLabel?: string;
    }
  | { readonly kind: "xlsx"; readonly sheet: string; readonly title: readonly string[] }
  | { readonly kind: "jsonl" }
  | { readonly kind: "cybertipline" };

/** A stakeholder of the demo country, as it is registered, and the file that it sends. */
export interface DemoSource {
  readonly code: SourceCode;
  readonly name: { readonly id: string; readonly en: string };
  readonly organisation: string;
  readonly unit: "child" | "case" | "report" | "request";
  /** The source has removed its own duplicates. */
  readonly deduplicated: boolean;
  readonly agreement: {
    readonly title: string;
    readonly purposes: readonly ("statistics" | "followup")[];
    readonly validFrom: string;
  };
  readonly fileName: string;
  readonly format: FileFormat;
  readonly columns: readonly Column[];
}
