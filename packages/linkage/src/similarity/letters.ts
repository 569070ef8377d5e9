/** Texts as code units end to end, with a mask of the letters that each holds: ready to be compared many times. */
export interface Letters {
  readonly units: Uint16Array;
  readonly offsets: Int32Array;
  /** Bit b is set where a code unit with b = unit mod 32 occurs. */
  readonly masks: Int32Array;
}

export function lettersOf(texts: readonly string[]): Letters {
  const offsets = new Int32Array(texts.length + 1);
  texts.forEach((text, at) => {
    offsets[at + 1] = (offsets[at] as number) + text.length;
  });
  const units = new Uint16Array(offsets[texts.length] as number);
  const masks = new Int32Array(texts.length);
  texts.forEach((text, at) => {
    const start = offsets[at] as number;
    let mask = 0;
    for (let unit = 0; unit < text.length; unit++) {
      const code = text.charCodeAt(unit);
      units[start + unit] = code;
      mask |= 1 << (code & 31);
    }
    masks[at] = mask;
  });
  return { units, offsets, masks };
}

/** Bits that are set in a 32-bit number. */
export function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
