import { type FoldedText, isWord, SOFT } from './foldText.js';
import { growInts } from './growInts.js';
import { type PhraseTree, step } from './phraseTree.js';

/** Where patterns stand in a folded text, in the order of their ends. */
export interface Hits {
  readonly count: number;
  readonly pattern: Int32Array;
  /** First letter. */
  readonly start: Int32Array;
  /** The letter after the last. */
  readonly end: Int32Array;
}

/**
 * Every place where a pattern stands as words do: not across a comma, unless all its letters are parted, and not inside a
 * longer Latin word.
 *
 * @param tree - The patterns.
 * @param text - The text.
 * @returns The hits. Cost: linear in the text; the patterns of a policy that may end at one letter are bounded by `definePhrases`.
 */
export function scanText(tree: PhraseTree, text: FoldedText): Hits {
  const { letter, length, gap } = text;
  // Up to each letter: gaps that part, and gaps that do not.
  const parted = new Int32Array(length + 1);
  const glued = new Int32Array(length + 1);
  let pattern = new Int32Array(64);
  let start = new Int32Array(64);
  let end = new Int32Array(64);
  let count = 0;
  let state = 0;
  for (let place = 0; place < length; place++) {
    const own = gap[place]!;
    parted[place + 1] = parted[place]! + (own > SOFT ? 1 : 0);
    glued[place + 1] = glued[place]! + (own < SOFT ? 1 : 0);
    state = step(tree, state, letter[place]!);
    for (
      let ending = tree.ends[state] === 0 ? tree.shorter[state]! : state;
      ending !== 0;
      ending = tree.shorter[ending]!
    ) {
      for (let next = tree.ends[ending]!; next !== 0; next = tree.alike[next - 1]!) {
        const first = place + 1 - tree.size[next - 1]!;
        const spread = glued[place + 1] === glued[first + 1];
        const whole = parted[place + 1] === parted[first + 1];
        if (!whole && !(spread && place - first > 1)) continue;
        if (!standsAlone(text, first, place, spread)) continue;
        if (count === pattern.length) {
          pattern = growInts(pattern);
          start = growInts(start);
          end = growInts(end);
        }
        pattern[count] = next - 1;
        start[count] = first;
        end[count] = place + 1;
        count++;
      }
    }
  }
  return { count, pattern, start, end };
}

// Latin words have ends. Where the letters are parted, a word ends where the gap is as wide as the widest inside.
function standsAlone(text: FoldedText, first: number, last: number, spread: boolean): boolean {
  const { letter, gap } = text;
  const before = first > 0 && isWord(letter[first]!) && isWord(letter[first - 1]!);
  const after = last + 1 < text.length && isWord(letter[last]!) && isWord(letter[last + 1]!);
  if (!before && !after) return true;
  if ((before && gap[first] === 0) || (after && gap[last + 1] === 0)) return false;
  if (!spread || first === last) return true;
  let widest = 0;
  for (let place = first + 1; place <= last; place++) widest = Math.max(widest, width(text, place));
  return (!before || width(text, first) >= widest) && (!after || width(text, last + 1) >= widest);
}

function width(text: FoldedText, place: number): number {
  return text.at[place]! - text.end[place - 1]!;
}
