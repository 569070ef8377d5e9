/** Edit distances from a prefix of one word, one letter longer than `above` stands for, to every prefix of `word`. */
function nextRow(above: readonly number[], letter: string, word: string): number[] {
  const row = [(above[0] ?? 0) + 1];
  for (let column = 1; column <= word.length; column++) {
    const changed = (above[column - 1] ?? 0) + (letter === word[column - 1] ? 0 : 1);
    row.push(Math.min(changed, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
  }
  return row;
}

/** Whether two words differ by at most `limit` inserted, dropped or changed letters. */
export function isWithinEdits(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit) return false;
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const letter of left) {
    row = nextRow(row, letter, right);
    if (Math.min(...row) > limit) return false;
  }
  return (row[right.length] ?? Number.POSITIVE_INFINITY) <= limit;
}
