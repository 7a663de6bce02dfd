/** Whether every code of a column lies from `least` up to, not including, `end`. */
export function codesFit(codes: Int32Array, least: number, end: number): boolean {
  const { length } = codes;
  for (let place = 0; place < length; place++) {
    const code = codes[place]!;
    if (code < least || code >= end) return false;
  }
  return true;
}
