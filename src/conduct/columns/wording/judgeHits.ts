import { COMMA, type FoldedText, SENTENCE } from './foldText.js';
import {
  ASKING,
  DENIAL,
  HARMLESS,
  NEGATION,
  PHRASE,
  type PhraseTree,
  REJECTING,
  TURN,
} from './phraseTree.js';
import type { Hits } from './scanText.js';

/**
 * The hits that claim something: of overlapping phrases the longest, none inside a harmless use, none denied before or
 * after, none quoted only to be rejected or as a question.
 *
 * @param tree - The patterns.
 * @param text - The text.
 * @param hits - Where they stand in it.
 * @returns Indices into the hits, in the order of the text. Cost: linear.
 */
export function judgeHits(tree: PhraseTree, text: FoldedText, hits: Hits): Int32Array {
  const longest = longestPhrases(tree, text, hits);
  if (longest.length === 0) return longest;
  const signs = signsOf(tree, text, hits);
  const denied = deniedStarts(text, signs);
  const refuted = refutedEnds(text, signs);
  const excused = excusedQuotes(tree, text, hits, signs);
  return longest.filter((hit) => {
    const start = hits.start[hit]!;
    const end = hits.end[hit]!;
    if (denied[start] === 1 || refuted[end] === 1) return false;
    const quote = text.quote[start]!;
    return quote === 0 || text.quote[end - 1] !== quote || excused[quote] === 0;
  });
}

/** Signs by letter: what ends or begins there. */
interface Signs {
  /** One more than the reach of the negation that ends before a letter; 0 for none. */
  readonly negation: Int32Array;
  /** One more than the reach of the denial that begins at a letter; 0 for none. */
  readonly denial: Int32Array;
  readonly turnStart: Uint8Array;
  readonly turnEnd: Uint8Array;
  /** The furthest end of a harmless use or a phrase that begins at a letter or before it. */
  readonly hidden: Int32Array;
}

// Of two that overlap the longer stays, of equals the former. A hit that gives way takes none with it that it outlasts.
function longestPhrases(tree: PhraseTree, text: FoldedText, hits: Hits): Int32Array {
  const harmless = furthestEnds(tree, text, hits, false);
  const kept = new Int32Array(hits.count);
  let count = 0;
  for (let hit = 0; hit < hits.count; hit++) {
    const pattern = hits.pattern[hit]!;
    const start = hits.start[hit]!;
    if (tree.kind[pattern] !== PHRASE || harmless[start]! >= hits.end[hit]!) continue;
    const size = tree.size[pattern]!;
    let below = count;
    while (below > 0 && hits.end[kept[below - 1]!]! > start && sizeOf(tree, hits, kept[below - 1]!) < size) {
      below--;
    }
    if (below > 0 && hits.end[kept[below - 1]!]! > start) continue;
    kept[below] = hit;
    count = below + 1;
  }
  return kept.slice(0, count);
}

function sizeOf(tree: PhraseTree, hits: Hits, hit: number): number {
  return tree.size[hits.pattern[hit]!]!;
}

function furthestEnds(tree: PhraseTree, text: FoldedText, hits: Hits, phrases: boolean): Int32Array {
  const ends = new Int32Array(text.length + 1);
  for (let hit = 0; hit < hits.count; hit++) {
    const kind = tree.kind[hits.pattern[hit]!];
    if (kind !== HARMLESS && !(phrases && kind === PHRASE)) continue;
    const start = hits.start[hit]!;
    ends[start] = Math.max(ends[start]!, hits.end[hit]!);
  }
  for (let place = 1; place <= text.length; place++) ends[place] = Math.max(ends[place]!, ends[place - 1]!);
  return ends;
}

function signsOf(tree: PhraseTree, text: FoldedText, hits: Hits): Signs {
  const size = text.length + 1;
  const hidden = furthestEnds(tree, text, hits, true);
  const signs = {
    negation: new Int32Array(size),
    denial: new Int32Array(size),
    turnStart: new Uint8Array(size),
    turnEnd: new Uint8Array(size),
    hidden,
  };
  for (let hit = 0; hit < hits.count; hit++) {
    const pattern = hits.pattern[hit]!;
    const start = hits.start[hit]!;
    const end = hits.end[hit]!;
    const reach = tree.value[pattern]! + 1;
    const kind = tree.kind[pattern];
    if (kind === TURN) {
      signs.turnStart[start] = 1;
      signs.turnEnd[end] = 1;
    } else if (hidden[start]! >= end) continue;
    else if (kind === NEGATION) signs.negation[end] = Math.max(signs.negation[end]!, reach);
    else if (kind === DENIAL) signs.denial[start] = Math.max(signs.denial[start]!, reach);
  }
  return signs;
}

// A phrase that begins here is denied by a negation before it, which no comma and no turn parts from it.
function deniedStarts(text: FoldedText, signs: Signs): Uint8Array {
  const denied = new Uint8Array(text.length + 1);
  let until = -1;
  for (let place = 0; place <= text.length; place++) {
    if (signs.turnEnd[place] === 1) until = -1;
    if (signs.negation[place]! > 0) until = Math.max(until, place + signs.negation[place]! - 1);
    if (text.gap[place]! >= COMMA) until = -1;
    if (place <= until) denied[place] = 1;
  }
  return denied;
}

// A phrase that ends here is denied by what follows.
function refutedEnds(text: FoldedText, signs: Signs): Uint8Array {
  const refuted = new Uint8Array(text.length + 1);
  let until = text.length + 1;
  for (let place = text.length; place >= 0; place--) {
    if (signs.turnStart[place] === 1) until = text.length + 1;
    if (signs.denial[place]! > 0) until = Math.min(until, place - signs.denial[place]! + 1);
    if (text.gap[place]! >= COMMA) until = text.length + 1;
    if (place >= until) refuted[place] = 1;
  }
  return refuted;
}

// By quotation: whether its sentence rejects it, or a question is announced right before it.
function excusedQuotes(tree: PhraseTree, text: FoldedText, hits: Hits, signs: Signs): Uint8Array {
  const excused = new Uint8Array(text.quotes + 1);
  if (text.quotes === 0) return excused;
  const sentence = new Int32Array(text.length + 1);
  for (let place = 1; place <= text.length; place++) {
    sentence[place] = sentence[place - 1]! + (text.gap[place]! >= SENTENCE ? 1 : 0);
  }
  const rejecting = new Uint8Array(sentence[text.length]! + 1);
  for (let hit = 0; hit < hits.count; hit++) {
    const pattern = hits.pattern[hit]!;
    const start = hits.start[hit]!;
    const end = hits.end[hit]!;
    if (text.quote[start] !== 0 || signs.hidden[start]! >= end) continue;
    if (tree.kind[pattern] === REJECTING) rejecting[sentence[start]!] = 1;
    else if (tree.kind[pattern] === ASKING) {
      const last = Math.min(text.length - 1, end + tree.value[pattern]!);
      for (let place = end; place <= last && sentence[place] === sentence[start]; place++) {
        if (text.quote[place] === 0) continue;
        excused[text.quote[place]!] = 1;
        break;
      }
    }
  }
  for (let place = 0; place < text.length; place++) {
    if (text.quote[place] !== 0 && rejecting[sentence[place]!] === 1) excused[text.quote[place]!] = 1;
  }
  return excused;
}
