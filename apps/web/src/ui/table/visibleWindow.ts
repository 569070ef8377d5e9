export interface VisibleWindow {
  first: number;
  /** One past the last row drawn. */
  end: number;
}

const SPARE_ROWS = 12;

/** Which rows of a long list are in sight, with a few to spare on both sides. Heights in pixels. */
export function visibleWindow(scrollTop: number, height: number, rowHeight: number, count: number): VisibleWindow {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - SPARE_ROWS);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + SPARE_ROWS);
  return { first, end: Math.max(first, end) };
}
