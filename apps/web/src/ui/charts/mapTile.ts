export interface MapTile {
  readonly key: string;
  readonly column: number;
  readonly row: number;
  /** Two to four letters in the tile. */
  readonly label: string;
  /** Name and value in words, shown when pointed at. */
  readonly words: string;
  readonly value: number;
  /** How much of it has sent nothing, 0 to 1: 1 is hatched whole, more than 0 is hatched in a corner. */
  readonly silentShare: number;
}
