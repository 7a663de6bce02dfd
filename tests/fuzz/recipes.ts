import { createDice, type Dice } from '../../examples/branch-review/teaching/random.js';
import { isObject } from './isObject.js';
import { hugeNames, oddKeys, oddNames } from './oddities.js';
import { isChecked, isHolder, sealed, spoil, valueAt } from './spoil.js';
import type { FuzzTarget, Path, Recipe, Step, Value } from './target.js';
import { turns, valueTurns } from './turns.js';

/** A target with what its inputs are made of. */
export interface Prepared {
  readonly target: FuzzTarget;
  readonly seeds: readonly (readonly unknown[])[];
  /** The places in each of the seeds. */
  readonly places: readonly Places[];
  readonly keys: readonly string[];
  /** Inputs that once found a fault: every tenth input begins with one of them. */
  readonly corpus: readonly Recipe[];
}

/** Where a function that takes values only may be given others: what is no object or list, and the items of lists. */
interface Places {
  readonly all: readonly Path[];
  readonly values: readonly Path[];
  readonly items: readonly Path[];
}

/** So many elements of a column are places; the rest would only crowd out the other places. */
const ELEMENTS = 8;
/** So many of a million inputs hold something huge: 50. */
const HUGE_SHARE = 1 / 20_000;
const LETTERS = '0123456789abXx-.:/ ,年月日张'.split('');
const valueTurnNames = Object.keys(valueTurns);
const turnNames = Object.keys(turns);

/** Reads the seeds of a target, freezes them and lists their places. */
export function prepare(target: FuzzTarget, corpus: readonly Recipe[] = []): Prepared {
  const seeds = target.seeds().map((args) => frozen(args) as readonly unknown[]);
  const places = seeds.map((args): Places => {
    const all = placesIn(args);
    const isAtom = (path: Path): boolean => !isObject(valueAt(args, path));
    const isItem = (path: Path): boolean =>
      path.length > 1 && Array.isArray(valueAt(args, path.slice(0, -1)));
    return { all, values: all.filter(isAtom), items: all.filter(isItem) };
  });
  const keys = new Set(places.flatMap(({ all }) => all.map((path) => path.at(-1)!)));
  return {
    ...{ target, seeds, places },
    keys: [...keys, ...oddKeys].filter((key) => !/^\d+$/.test(key)),
    // What is huge stands in a test of its own, and would be most of the time of a run here.
    corpus: corpus.filter(({ steps }) => !steps.some(isHuge)),
  };
}

/** The recipe of one input. The same seed of the dice, target and number give the same recipe, whatever ran before. */
export function recipeOf(prepared: Prepared, seed: number, index: number): Recipe {
  const dice = createDice(mixed(seed, index));
  const kept = prepared.corpus.length > 0 && dice.chance(0.1) ? dice.pick(prepared.corpus) : undefined;
  const base = kept ?? { seed: dice.whole(0, prepared.seeds.length - 1), steps: [] };
  const places = prepared.places[base.seed]!;
  if (places.all.length === 0) return base;
  const count = dice.pick([1, 1, 1, 1, 2, 2, 2, 3, 4]);
  const steps = Array.from({ length: count }, () => stepOf(dice, prepared, places));
  return { seed: base.seed, steps: [...base.steps, ...steps] };
}

/** The arguments that a recipe makes; a step whose place an earlier one took away is passed over. */
export function argumentsOf({ seeds }: Prepared, recipe: Recipe): readonly unknown[] {
  let args = seeds[recipe.seed]!;
  for (const step of recipe.steps) {
    try {
      args = spoil(args, step);
    } catch {
      // Gone.
    }
  }
  return args;
}

function isHuge(step: Step): boolean {
  return 'value' in step && 'odd' in step.value && hugeNames.includes(step.value.odd);
}

const hows = [
  'put',
  'put',
  'put',
  'turn',
  'turn',
  'copy',
  'drop',
  'rename',
  'add',
  'double',
  'hole',
] as const;

function stepOf(dice: Dice, prepared: Prepared, { all, values, items }: Places): Step {
  const { target, keys } = prepared;
  if (target.takes === 'values') {
    if (items.length > 0 && dice.chance(0.1))
      return { how: dice.pick(['double', 'drop']), at: dice.pick(items) };
    const at = dice.pick(values);
    if (dice.chance(0.2)) return { how: 'copy', at, from: dice.pick(values) };
    if (dice.chance(0.2)) return { how: 'turn', at, turn: dice.pick(valueTurnNames) };
    return { how: 'put', at, value: valueOf(dice, prepared) };
  }
  const at = dice.pick(all);
  const how = dice.pick(hows);
  switch (how) {
    case 'put':
      return { how, at, value: valueOf(dice, prepared) };
    case 'add':
      return { how, at, key: dice.pick(keys), value: valueOf(dice, prepared) };
    case 'copy':
      return { how, at, from: dice.pick(all) };
    case 'rename':
      return { how, at, key: dice.pick(keys) };
    case 'turn':
      return { how, at, turn: dice.pick(turnNames) };
    default:
      return { how, at };
  }
}

function valueOf(dice: Dice, { target: { takes } }: Prepared): Value {
  if (takes !== 'values' && dice.chance(HUGE_SHARE)) return { odd: dice.pick(hugeNames) };
  if (dice.chance(0.7)) return { odd: dice.pick(oddNames[takes]) };
  const text = (): string => Array.from({ length: dice.whole(0, 12) }, () => dice.pick(LETTERS)).join('');
  const values = [text, () => dice.whole(-5, 100), () => dice.uniform()];
  const structures = [() => [text(), dice.whole(0, 9)], () => ({ [text()]: text() })];
  return { json: dice.pick<() => unknown>(takes === 'values' ? values : [...values, ...structures])() };
}

function placesIn(holder: unknown, path: Path = []): Path[] {
  if (!isHolder(holder)) return [];
  const keys = ArrayBuffer.isView(holder) ? Object.keys(holder).slice(0, ELEMENTS) : Object.keys(holder);
  return keys
    .filter((key) => !isChecked(holder[key]))
    .flatMap((key) => [[...path, key], ...placesIn(holder[key], [...path, key])]);
}

function frozen(value: unknown): unknown {
  if (isHolder(value) && !ArrayBuffer.isView(value)) for (const item of Object.values(value)) frozen(item);
  return isHolder(value) ? sealed(value) : value;
}

/** Neighbouring numbers far apart: the finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mixed(seed: number, index: number): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ index;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
