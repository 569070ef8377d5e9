/** A line longer than this is nobody's record; it is skipped without being held in memory. */
export const MAX_LINE_CHARS = 1024 * 1024;
/** Columns beyond this are a damaged or hostile file. */
export const MAX_COLUMNS = 2000;
/** Depth of nested JSON or XML beyond which no report goes. */
export const MAX_DEPTH = 32;
