/** ASCII in its full-width form. */
export function fullWidth(text: string): string {
  return text
    .replaceAll(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');
}

const between =
  (mark: string) =>
  (text: string): string =>
    Array.from(text).join(mark);

/** Ways to write a sentence so that a search for words does not find them. */
export const disguises: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['in full width', fullWidth],
  ['with spaces between', between(' ')],
  ['with dots between', between('.')],
  ['with middle dots between', between('·')],
  ['with stars between', between('*')],
  ['with commas between', between('，')],
  ['with zero-width spaces between', between('\u200b')],
  ['with emoji between', between('😀')],
];
