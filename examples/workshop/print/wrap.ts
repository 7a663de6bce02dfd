/** How wide the screen is, in columns of the terminal: a projector shows as many. */
export const SCREEN_WIDTH = 98;

// Chinese characters and their punctuation take two columns of a terminal.
const wide = /[\u1100-\u115F\u2E80-\uFFDC]/u;
// A line never begins with these, and none of them stands apart from the sign before it.
const closing = /^[，。；：！？、）》”’%…]/u;
// A word of letters and digits with the spaces after it, or a single sign.
const pieces = /[^\s\u1100-\u115F\u2E80-\uFFDC]+\s*|\s+|[\u1100-\u115F\u2E80-\uFFDC]\s*/gu;

/** The columns of the terminal that a text takes. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}

/** Breaks a text into lines: between words, and between Chinese characters. */
export function wrap(text: string, width = SCREEN_WIDTH): string {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    if (widthOf(line + piece.trimEnd()) > width && !closing.test(piece)) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
}
