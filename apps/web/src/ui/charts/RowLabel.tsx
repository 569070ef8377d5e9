import styles from "./charts.module.css";
import { wrapText } from "./wrapText.ts";

export const LINE_HEIGHT = 20;

/** How many letters fit beside each other on the narrowest phone, at 16 px. */
const LETTERS = 43;

/** The label in lines; `lettersBeside` is what the value at the row's end takes of the first of them. */
export function linesOf(label: string, lettersBeside: number): string[] {
  return wrapText(label, LETTERS - lettersBeside);
}

interface Props {
  lines: readonly string[];
  y: number;
  href?: string | undefined;
}

/** A row's words over its bar, in as many lines as they need. */
export function RowLabel({ lines, y, href }: Props) {
  const text = (
    <text className={href === undefined ? styles.label : styles.link} y={y}>
      {lines.map((line, at) => (
        <tspan key={line} x="0" dy={at === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
  return href === undefined ? text : <a href={href}>{text}</a>;
}
