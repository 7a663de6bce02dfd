import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { type Outcome, outcomeOf } from './outcome.js';
import { prototypesNow } from './prototypes.js';
import { argumentsOf, type Prepared, recipeOf } from './recipes.js';
import type { Recipe } from './target.js';

/** What a target made of its inputs. */
export interface Fed {
  readonly name: string;
  readonly inputs: number;
  readonly results: number;
  /** How many DomainErrors, by their codes. */
  readonly errors: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** The first faults of each kind, as short as they could be made. */
  readonly faults: readonly Fault[];
}

/** A fault of the library, and how to make it again. */
export interface Fault {
  readonly target: string;
  readonly what: string;
  readonly recipe: Recipe;
}

/** So many different faults are kept of a target: the first are mended before the others are read. */
const FAULTS = 10;

/** Feeds a target the inputs from one number up to, but not, another. `before` is told the number of every input. */
export function feed(
  prepared: Prepared,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
  before: (index: number) => void = () => undefined,
): Fed {
  const { target, seeds } = prepared;
  const prototypes = prototypesNow();
  const errors: Record<string, number> = {};
  const faults = new Map<string, Fault>();
  let [results, slowestMs] = [0, 0];
  for (let index = from; index < to; index++) {
    before(index);
    const recipe = recipeOf(prepared, seed, index);
    const args = argumentsOf(prepared, recipe);
    const start = performance.now();
    const outcome = outcomeOf(target, args);
    slowestMs = Math.max(slowestMs, performance.now() - start);
    if (outcome.kind === 'result') results += 1;
    else if (outcome.kind === 'error') errors[outcome.code] = (errors[outcome.code] ?? 0) + 1;
    else if (faults.size < FAULTS && !faults.has(kindOf(outcome.what))) {
      faults.set(kindOf(outcome.what), {
        target: target.name,
        what: outcome.what,
        recipe: shrunk(prepared, recipe, outcome),
      });
    }
  }
  const changed = [
    ...(isDeepStrictEqual(prototypesNow(), prototypes) ? [] : ['changes a prototype of the language']),
    ...(isDeepStrictEqual(target.seeds(), seeds) ? [] : ['changes what it was given']),
  ].map((what): Fault => ({ target: target.name, what, recipe: { seed: 0, steps: [] } }));
  return {
    name: target.name,
    inputs: to - from,
    results,
    errors,
    slowestMs,
    faults: [...faults.values(), ...changed],
  };
}

// What differs in a name or a number only is one fault.
const kindOf = (what: string): string => what.replace(/^says .*|'[^']*'|"[^"]*"|[\d.]+/g, '');

/** Leaves out every step without which the fault stays the same. */
function shrunk(prepared: Prepared, recipe: Recipe, fault: Outcome): Recipe {
  for (const step of recipe.steps) {
    const shorter = { ...recipe, steps: recipe.steps.filter((other) => other !== step) };
    if (isDeepStrictEqual(outcomeOf(prepared.target, argumentsOf(prepared, shorter)), fault)) {
      return shrunk(prepared, shorter, fault);
    }
  }
  return recipe;
}
