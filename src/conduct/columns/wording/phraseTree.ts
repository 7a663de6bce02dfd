/** What a pattern is for. */
export const PHRASE = 0;
/** Says no to what follows. */
export const NEGATION = 1;
/** Hides the phrase or negation that it contains. */
export const HARMLESS = 2;
/** Ends the reach of a negation. */
export const TURN = 3;
/** Says no to what stands before. */
export const DENIAL = 4;
/** Rejects what is quoted in its sentence. */
export const REJECTING = 5;
/** Says that a question is quoted next. */
export const ASKING = 6;

/** A text to look for. */
export interface Pattern {
  readonly letters: Int32Array;
  readonly kind: number;
  /** Index of the phrase; for a negation, a denial and an asking cue the letters that it reaches. */
  readonly value: number;
}

/** An automaton that finds every pattern in one pass (Aho and Corasick 1975). */
export interface PhraseTree {
  readonly kind: Uint8Array;
  readonly value: Int32Array;
  readonly size: Int32Array;
  /** State by state: one more than the first pattern that ends here, 0 for none. */
  readonly ends: Int32Array;
  /** Pattern by pattern: one more than the next with the same letters, which is of another kind. */
  readonly alike: Int32Array;
  /** The longest proper suffix that is a state, and the longest that ends a pattern. */
  readonly fall: Int32Array;
  readonly shorter: Int32Array;
  /** The steps as an open hash table: state and letter to state; 0 is a free place, for no step leads to the root. */
  readonly from: Int32Array;
  readonly by: Int32Array;
  readonly to: Int32Array;
}

/**
 * Builds the automaton.
 *
 * @param patterns - What to look for, each at least one letter.
 * @returns Its columns. Cost: linear in the letters of all patterns.
 */
export function phraseTree(patterns: readonly Pattern[]): PhraseTree {
  let letters = 1;
  for (const { letters: own } of patterns) letters += own.length;
  let room = 16;
  while (room < 2 * letters) room *= 2;
  const count = patterns.length;
  const tree = {
    kind: new Uint8Array(count),
    value: new Int32Array(count),
    size: new Int32Array(count),
    ends: new Int32Array(letters),
    alike: new Int32Array(count),
    fall: new Int32Array(letters),
    shorter: new Int32Array(letters),
    from: new Int32Array(room),
    by: new Int32Array(room),
    to: new Int32Array(room),
  };
  const parent = new Int32Array(letters);
  const label = new Int32Array(letters);
  const depth = new Int32Array(letters);
  let states = 1;
  for (const [index, pattern] of patterns.entries()) {
    let state = 0;
    for (let place = 0; place < pattern.letters.length; place++) {
      const letter = pattern.letters[place]!;
      const slot = slotOf(tree, state, letter);
      if (tree.to[slot] === 0) {
        tree.from[slot] = state;
        tree.by[slot] = letter;
        tree.to[slot] = states;
        parent[states] = state;
        label[states] = letter;
        depth[states] = place + 1;
        states++;
      }
      state = tree.to[slot]!;
    }
    const same = patternOf(tree, state, pattern.kind);
    if (same >= 0) {
      // Of equal phrases the last one speaks, of equal cues the one that reaches furthest; no more of them end here.
      tree.value[same] = pattern.kind === PHRASE ? pattern.value : Math.max(tree.value[same]!, pattern.value);
      continue;
    }
    tree.kind[index] = pattern.kind;
    tree.value[index] = pattern.value;
    tree.size[index] = pattern.letters.length;
    tree.alike[index] = tree.ends[state]!;
    tree.ends[state] = index + 1;
  }
  linkFalls(tree, statesByDepth(depth, states), parent, label);
  return tree;
}

/** The state after a letter. */
export function step(tree: PhraseTree, state: number, letter: number): number {
  for (let place = state; ; place = tree.fall[place]!) {
    const next = tree.to[slotOf(tree, place, letter)]!;
    if (next !== 0 || place === 0) return next;
  }
}

// The pattern of a kind that ends in a state; −1 when there is none yet.
function patternOf(tree: Pick<PhraseTree, 'ends' | 'alike' | 'kind'>, state: number, kind: number): number {
  let next = tree.ends[state]!;
  while (next !== 0 && tree.kind[next - 1] !== kind) next = tree.alike[next - 1]!;
  return next - 1;
}

function slotOf(tree: Pick<PhraseTree, 'from' | 'by' | 'to'>, state: number, letter: number): number {
  const mask = tree.to.length - 1;
  let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 7;
  for (slot &= mask; tree.to[slot] !== 0; slot = (slot + 1) & mask) {
    if (tree.from[slot] === state && tree.by[slot] === letter) return slot;
  }
  return slot;
}

// Breadth first, for a state falls to one that is less deep.
function statesByDepth(depth: Int32Array, states: number): Int32Array {
  return Int32Array.from({ length: states }, (_, state) => state).sort((a, b) => depth[a]! - depth[b]!);
}

function linkFalls(tree: PhraseTree, order: Int32Array, parent: Int32Array, label: Int32Array): void {
  for (let place = 1; place < order.length; place++) {
    const state = order[place]!;
    const above = parent[state]!;
    const fall = above === 0 ? 0 : step(tree, tree.fall[above]!, label[state]!);
    tree.fall[state] = fall;
    tree.shorter[state] = tree.ends[fall] === 0 ? tree.shorter[fall]! : fall;
  }
}
