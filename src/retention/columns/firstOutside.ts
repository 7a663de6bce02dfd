/** The first row that is no day from `least` to `most` and none of the marks for no day; −1 where there is none such. */
export function firstOutside(
  days: Int32Array,
  [least, most]: readonly [number, number],
  marks: readonly number[],
): number {
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if ((day < least || day > most) && !marks.includes(day)) return row;
  }
  return -1;
}
