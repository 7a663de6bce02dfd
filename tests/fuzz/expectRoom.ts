import { afterAll, beforeAll, expect, it } from 'vitest';
import { corpusFor, corpusOf } from './corpus.js';
import { feed } from './feed.js';
import { outcomeOf } from './outcome.js';
import { argumentsOf, prepare } from './recipes.js';
import { isChecked, spoil } from './spoil.js';
import type { FuzzTarget } from './target.js';

/** In `npm test`; a million are fed by `npm run fuzz`. */
const INPUTS = 200;
const SEED = 1;
/** Some seconds for the largest records, where nothing else runs. */
const PATIENCE_MS = 180_000;

/**
 * The short run of a room: every function of it is a target or is left out for a reason, every target takes its good
 * arguments, and gives a result or a DomainError for hostile ones and for what is in the corpus.
 */
export function expectRoom(
  room: string,
  functions: object,
  targets: readonly FuzzTarget[],
  leftOut: Readonly<Record<string, string>>,
): void {
  withoutFrames();

  it('leaves no function out without a reason', () => {
    const names = Object.entries(functions).flatMap(([name, item]) =>
      typeof item === 'function' ? [name] : [],
    );
    const fed = targets.map(({ name }) => name.slice(room.length + 1).replace(/[ (].*/, ''));
    expect([...new Set([...fed, ...Object.keys(leftOut)])].sort()).toEqual(names.sort());
    expect(fed.filter((name) => name in leftOut)).toEqual([]);
  });

  it.each(targets)('gives a result or a DomainError: $name', { timeout: PATIENCE_MS }, (target) => {
    const prepared = prepare(target, corpusFor(target));
    for (const args of prepared.seeds) expect(outcomeOf(target, args)).toEqual({ kind: 'result' });
    expect(feed(prepared, { seed: SEED, from: 0, to: INPUTS }).faults).toEqual([]);
  });

  it.each(targets)('refuses a definition that nobody has checked: $name', (target) => {
    for (const args of prepare(target).seeds) {
      for (const [place, value] of args.entries()) {
        if (isChecked(value))
          expect(outcomeOf(target, args.with(place, { ...(value as object) })).kind).toBe('error');
      }
    }
  });

  const corpus = corpusOf(room);
  if (corpus.length === 0) return;
  it.each(corpus)('stands what is in the corpus: $target: $why', ({ target: name, ...recipe }) => {
    const prepared = prepare(targets.find((target) => target.name === name)!);
    const args = argumentsOf(prepared, recipe);
    // Every step has its place still.
    expect(recipe.steps.reduce(spoil, prepared.seeds[recipe.seed]!)).toBeDefined();
    expect(outcomeOf(prepared.target, args)).not.toMatchObject({ kind: 'fault' });
  });
}

/** Of a million errors the frames would cost half the time, and hold the paths of files only. */
function withoutFrames(): void {
  const before = Error.stackTraceLimit;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = before;
  });
}
