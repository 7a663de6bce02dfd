import { growInts } from './growInts.js';

/** What stands between two letters: nothing. */
export const GLUED = 0;
/** Spaces, dots, hyphens, stars, emoji: an eye reads over them. */
export const SOFT = 1;
/** A separator of a list, over which a negation reaches. */
export const LISTED = 2;
/** A comma or colon. */
export const COMMA = 3;
/** The end of a sentence. */
export const SENTENCE = 4;
/** The end of a line, and with it of a sentence. */
const LINE = 5;

/** How a text is folded. */
export interface FoldRules {
  /** Code point by code point: traditional characters and look-alikes to the plain ones. */
  readonly variants: ReadonlyMap<number, number>;
  /** Code points that separate the items of a list. */
  readonly separators: ReadonlySet<number>;
  /** Spellings of characters that were met before: letters as they are, marks as their complement (~0x2e is a dot). */
  readonly spelled: Map<number, Int32Array>;
}

/** A text as columns: its letters, digits and characters alone, and where each came from. */
export interface FoldedText {
  readonly length: number;
  /** Code points in compatibility form (NFKD), lower case, without marks. */
  readonly letter: Int32Array;
  /** UTF-16 offset of the character it came from. */
  readonly at: Int32Array;
  /** Offset after that character. */
  readonly end: Int32Array;
  /** What stands before each letter, and at `length` what stands at the end. */
  readonly gap: Uint8Array;
  /** The number of the quotation it stands in, from 1; 0 outside. */
  readonly quote: Int32Array;
  readonly quotes: number;
}

const closers: ReadonlyMap<number, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ ['“”', '‘’', '「」', '『』', '《》', '«»', '""', "''", '＂＂', '＇＇'].map(
    (pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
  ),
);

/**
 * Folds a text: one pass, whatever the text. A character that NFKD spells with several letters gives them all its own
 * place, so an offset never falls inside one.
 *
 * @param text - Any text, lone surrogates included.
 * @param rules - How it is folded.
 * @returns The columns. Cost: linear.
 */
export function foldText(text: string, rules: FoldRules): FoldedText {
  const size = text.length + 1;
  let letter = new Int32Array(size);
  let at = new Int32Array(size);
  let end = new Int32Array(size);
  let gap = new Uint8Array(size);
  let length = 0;
  let now = SENTENCE;
  // A dot ends a sentence when a space and no digit follows: 1 after the dot, 2 after the space.
  let dot = 0;
  let lines = 0;
  let quotes = 0;
  let closer = 0;
  let opened = 0;
  const spans: number[] = [];

  for (let place = 0; place < text.length;) {
    const point = text.codePointAt(place)!;
    const next = place + (point > 0xffff ? 2 : 1);
    if (closer !== 0 && point === closer && (point !== 0x27 || !isWord(text.charCodeAt(next)))) {
      spans.push(opened, length);
      quotes++;
      closer = 0;
    } else {
      const pair = closers.get(point);
      const opens = pair !== undefined && (closer === 0 || pair === closer);
      if (opens && (point !== 0x27 || place === 0 || !isWord(text.charCodeAt(place - 1)))) {
        closer = pair;
        opened = length;
      }
    }
    const spelling = spellingOf(point, rules.spelled);
    for (let index = 0; index < spelling.length; index++) {
      const plain = spelling[index]!;
      if (plain < 0) {
        // A mark that is no letter: the widest of a run counts.
        const mark = ~plain;
        if (mark === 0x2e) {
          dot = 1;
          if (now < SOFT) now = SOFT;
          continue;
        }
        if (isLine(mark)) {
          if (mark !== 0x0a || text.charCodeAt(place - 1) !== 0x0d) lines++;
          closer = 0;
          if (now < SOFT) now = SOFT;
        } else {
          const kind = rules.separators.has(mark) ? LISTED : kindOf(mark);
          // Inside a quotation a sentence may end without ending the one around it.
          const weight = kind === SENTENCE && closer !== 0 ? COMMA : kind;
          if (now < weight) now = weight;
        }
        if (dot !== 0) {
          if (mark === 0x20 || mark === 0x09 || isLine(mark)) dot = 2;
          else {
            now = now < COMMA ? (closer === 0 ? SENTENCE : COMMA) : now;
            dot = 0;
          }
        }
        continue;
      }
      const folded = rules.variants.get(plain) ?? plain;
      if (dot === 2 && !isDigit(folded)) now = closer === 0 || now === SENTENCE ? SENTENCE : COMMA;
      if (lines > 0) {
        // A single break between Latin letters is a wrapped line.
        const wrapped = lines === 1 && length > 0 && isWord(letter[length - 1]!) && isWord(folded);
        if (!wrapped) now = LINE;
      }
      if (length + 1 === letter.length) {
        letter = growInts(letter);
        at = growInts(at);
        end = growInts(end);
        const wider = new Uint8Array(letter.length);
        wider.set(gap);
        gap = wider;
      }
      letter[length] = folded;
      at[length] = place;
      end[length] = next;
      gap[length] = length === 0 ? SENTENCE : now;
      length++;
      now = GLUED;
      dot = 0;
      lines = 0;
    }
    place = next;
  }
  gap[length] = SENTENCE;
  calmSpread(gap, length);
  const quote = new Int32Array(length);
  for (let span = 0; span < quotes; span++) quote.fill(span + 1, spans[2 * span], spans[2 * span + 1]);
  return { length, letter, at, end, gap, quote, quotes };
}

/** Whether a code point is a Latin letter or a digit, whose words have ends. */
export function isWord(point: number): boolean {
  return (
    (point >= 0x61 && point <= 0x7a) ||
    isDigit(point) ||
    (point >= 0x41 && point <= 0x5a) ||
    (point >= 0xdf && point <= 0x24f)
  );
}

// 稳，赚，不，赔: where every letter is parted from both neighbours, a comma parts no more than a space. The end of a line
// parts all the same: a word of one letter may begin the next.
function calmSpread(gap: Uint8Array, length: number): void {
  let before = SENTENCE;
  for (let place = 1; place < length; place++) {
    const own = gap[place]!;
    const isSpread = before !== GLUED && gap[place + 1] !== GLUED;
    if (own > SOFT && own < LINE && isSpread) gap[place] = SOFT;
    before = own;
  }
}

const nothing = /* @__PURE__ */ Int32Array.of();

function spellingOf(point: number, spelled: Map<number, Int32Array>): Int32Array {
  const known = spelled.get(point);
  if (known !== undefined) return known;
  const spelling: number[] = [];
  for (const character of String.fromCodePoint(point).normalize('NFKD').toLowerCase()) {
    const plain = character.codePointAt(0) ?? 0;
    if (/\p{M}/u.test(character)) continue;
    spelling.push(/[\p{L}\p{N}]/u.test(character) ? plain : ~plain);
  }
  const result = spelling.length === 0 ? nothing : Int32Array.from(spelling);
  if (point <= 0xffff) spelled.set(point, result);
  return result;
}

function kindOf(mark: number): number {
  switch (mark) {
    case 0x3002: // 。
    case 0xff61: // ｡
    case 0x21: // !
    case 0x3f: // ?
    case 0x3b: // ;
      return SENTENCE;
    case 0x2c: // ,
    case 0x3a: // :
    case 0x3001: // 、
      return COMMA;
    default:
      return SOFT;
  }
}

function isLine(mark: number): boolean {
  return mark === 0x0a || mark === 0x0d || mark === 0x2028 || mark === 0x2029;
}

function isDigit(point: number): boolean {
  return point >= 0x30 && point <= 0x39;
}
