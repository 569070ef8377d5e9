// a spreadsheet runs what begins with one of these; a plain number with its sign is harmless
const FORMULA_START = /^[\s]*[=+\-@\t\r]/;
const PLAIN_NUMBER = /^\s*[+-]?\d+([.,]\d+)?\s*$/;

/**
 * A value that came from a stakeholder, fit to be written into a file that a spreadsheet may open.
 *
 * @example escapeFormula("=1+1") // "'=1+1"
 */
export function escapeFormula(value: string): string {
  return FORMULA_START.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}
