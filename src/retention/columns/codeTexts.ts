/** Texts as codes. */
export interface CodedTexts {
  /** The distinct texts, the first seen first. */
  readonly names: string[];
  /** The place in `names` of every text. */
  readonly codes: Int32Array;
  /** The first row that is no text; −1 where all are. What follows it was not read. */
  readonly bad: number;
}

/** Gives every distinct text a code. Cost: one pass, with a look-up where the text differs from the one before. */
export function codeTexts(texts: readonly unknown[]): CodedTexts {
  const codes = new Int32Array(texts.length);
  const names: string[] = [];
  const known = new Map<unknown, number>();
  let before: unknown;
  let code = 0;
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row];
    if (typeof text !== 'string') return { names, codes, bad: row };
    if (text !== before) {
      code = known.get(text) ?? names.length;
      if (code === names.length) {
        known.set(text, code);
        names.push(text);
      }
      before = text;
    }
    codes[row] = code;
  }
  return { names, codes, bad: -1 };
}

/** The first row of which the code is not −1 to below `end`; −1 where there is none such. */
export function firstOutside(codes: Int32Array, end: number): number {
  for (let row = 0; row < codes.length; row++) if (codes[row]! < -1 || codes[row]! >= end) return row;
  return -1;
}

/** How many rows have each code from −1 on: code c at place c + 1. */
export function countCodes(codes: Int32Array, end: number): Int32Array {
  const rows = codes.length;
  const counts = new Int32Array(end + 1);
  for (let row = 0; row < rows; row++) counts[codes[row]! + 1]! += 1;
  return counts;
}

/** The codes by another numbering: that of code c stands at place c + 1. */
export function renumber(codes: Int32Array, places: readonly number[]): Int32Array {
  const renumbered = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) renumbered[row] = places[codes[row]! + 1]!;
  return renumbered;
}
