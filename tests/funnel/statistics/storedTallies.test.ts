import {
  day,
  finishConversion,
  finishFollows,
  finishOutcomes,
  finishTimeInStage,
  mergeConversion,
  mergeFollows,
  mergeOutcomes,
  mergeTimeInStage,
  tallyConversion,
  tallyFollows,
  tallyOutcomes,
  tallyTimeInStage,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, throughJson } from '../../questionnaire/laws.js';
import { caseIn } from '../cases.js';

const { steps } = caseIn('close');
const asOf = day('2024-12-31');
const tallies = {
  conversion: tallyConversion(steps, { stages: ['watch', 'close'], asOf, by: 'entry' }),
  follows: tallyFollows(steps),
  outcomes: tallyOutcomes(steps, { won: ['close'], lost: ['lost'], asOf }),
  times: tallyTimeInStage(steps, { asOf }),
} as const;
const merge = {
  conversion: mergeConversion,
  follows: mergeFollows,
  outcomes: mergeOutcomes,
  times: mergeTimeInStage,
} as Readonly<Record<keyof typeof tallies, (a: never, b: never) => unknown>>;
const finish = {
  conversion: finishConversion,
  follows: finishFollows,
  outcomes: finishOutcomes,
  times: finishTimeInStage,
} as Readonly<Record<keyof typeof tallies, (tally: never) => unknown>>;
const kinds = Object.keys(tallies) as (keyof typeof tallies)[];

/** A tally from storage with one place spoilt; the place is written as in an error. */
function spoilt(kind: keyof typeof tallies, path: string, value: unknown): unknown {
  const tally = throughJson<unknown>(tallies[kind]) as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const holder = keys.slice(0, -1).reduce((own, key) => own[key] as Record<string, unknown>, tally);
  holder[keys.at(-1)!] = value;
  return tally;
}

/** Keys in the opposite order at every depth: a store of JSON, such as PostgreSQL's jsonb, has an order of its own. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, own]) => [key, reordered(own)] as const);
  return Object.fromEntries(entries.reverse());
}

describe('a tally from storage', () => {
  it.each(kinds)('of %s is refused where it is none', (kind) => {
    for (const none of [null, undefined, {}, [], 'x', 1]) {
      for (const ask of [
        () => finish[kind](none as never),
        () => merge[kind](none as never, tallies[kind] as never),
        () => merge[kind](tallies[kind] as never, none as never),
      ]) {
        const { code, details } = errorOf(ask);
        expect([code, details['path']]).toEqual([
          'facts_invalid',
          JSON.stringify(none) === '{}' ? 'question' : 'tally',
        ]);
      }
    }
  });

  it.each(kinds)('of %s is one where nothing is spoilt', (kind) => {
    const stored = throughJson<unknown>(tallies[kind]);
    expect(finish[kind](stored as never)).toEqual(finish[kind](tallies[kind] as never));
    expect(() => merge[kind](stored as never, stored as never)).not.toThrow();
  });

  it.each<[keyof typeof tallies, path: string]>([
    ['follows', 'names[0]'],
    ['times', 'groups[0].counts.stages[0].stage'],
    ['conversion', 'question.stages[0]'],
    ['outcomes', 'question.won[0]'],
  ])('of %s may have an empty name as its %s: a log that counts may have one', (kind, path) => {
    expect(() => finish[kind](spoilt(kind, path, '') as never)).not.toThrow();
  });

  it.each(kinds)('of %s merges with a fresh one, whatever the order of its keys', (kind) => {
    const [fresh, stored] = [tallies[kind], reordered(tallies[kind])];
    expect(JSON.stringify(stored)).not.toBe(JSON.stringify(fresh));
    const both = merge[kind](fresh as never, fresh as never);
    expect(merge[kind](stored as never, fresh as never)).toEqual(both);
    expect(merge[kind](fresh as never, stored as never)).toEqual(both);
  });

  it.each<[keyof typeof tallies, path: string, sum: string]>([
    ['conversion', 'total.cases', 'cases'],
    ['conversion', 'total.reached[0]', 'reached'],
    ['conversion', 'total.ended[0]', 'ended'],
    ['conversion', 'total.fromFirst[1].counts[0]', 'counts'],
    ['conversion', 'groups[0].counts.cases', 'cases'],
    ['follows', 'cases', 'cases'],
    ['follows', 'events', 'events'],
    ['follows', 'edges[0]', 'edges'],
    ['follows', 'starts[0]', 'starts'],
    ['follows', 'ends[0]', 'ends'],
    ['outcomes', 'groups[0].counts.won', 'won'],
    ['outcomes', 'groups[0].counts.lost', 'lost'],
    ['outcomes', 'groups[0].counts.open', 'open'],
    ['times', 'groups[0].counts.cases', 'cases'],
    ['times', 'groups[0].counts.stages[0].latest.counts[0]', 'counts'],
  ])('of %s does not add up where the sum of %s could not be exact', (kind, path, sum) => {
    // 2^52 twice is 2^53, one more than the most; 2^52 and 2^52 − 1 are the most.
    const [tally, less] = [spoilt(kind, path, 2 ** 52), spoilt(kind, path, 2 ** 52 - 1)];
    const { code, details } = errorOf(() => merge[kind](tally as never, tally as never));
    expect([code, details['path']]).toEqual(['facts_invalid', sum]);
    expect(() => merge[kind](tally as never, less as never)).not.toThrow();
  });

  it.each<[keyof typeof tallies, path: string, value: unknown, told?: string]>([
    ['outcomes', 'question.by', { label: { of: {} } }],
    ['outcomes', 'question.by', ['entry']],
    ['outcomes', 'question.asOf', {}, 'question'],
    ['outcomes', 'question.asOf', ['2024-12-31'], 'question'],
    ['outcomes', 'question.won', 'close'],
    ['outcomes', 'question.lost', { a: 1 }],
    ['conversion', 'question.ends', { a: 1 }],
    ['conversion', 'question.ends[0]', 1],
    ['conversion', 'question.stages', null],
    ['conversion', 'question.stages[1]', 1],
    ['conversion', 'total', null],
    ['conversion', 'total.cases', '1'],
    ['conversion', 'total.reached', [1]],
    ['conversion', 'total.reached[0]', -1],
    ['conversion', 'total.ended', {}],
    ['conversion', 'total.fromPrevious', []],
    ['conversion', 'total.fromFirst[1]', null],
    ['conversion', 'total.fromFirst[1].lengths', [2, 1]],
    ['conversion', 'total.fromFirst[1].lengths', [null]],
    ['conversion', 'total.fromFirst[1].lengths', [NaN]],
    ['conversion', 'total.fromFirst[1].lengths', [Infinity]],
    ['conversion', 'total.fromFirst[1].counts', []],
    ['conversion', 'groups', null],
    ['conversion', 'groups[0]', null],
    ['conversion', 'groups[0].group', 1],
    ['conversion', 'groups[0].counts', null],
    ['conversion', 'groups[0].counts.cases', 0.5],
    ['follows', 'cases', '1'],
    ['follows', 'events', null],
    ['follows', 'names', {}],
    ['follows', 'names[0]', null],
    ['follows', 'edges', [1]],
    ['follows', 'edges[0]', '1'],
    ['follows', 'starts', null],
    ['follows', 'ends[0]', -1],
    ['outcomes', 'groups', {}],
    ['outcomes', 'groups[0].counts', []],
    ['outcomes', 'groups[0].counts.won', '1'],
    ['outcomes', 'groups[0].counts.open', undefined],
    ['times', 'groups', 'x'],
    ['times', 'groups[0].counts.cases', null],
    ['times', 'groups[0].counts.stages', null],
    ['times', 'groups[0].counts.stages[0]', null],
    ['times', 'groups[0].counts.stages[0].stage', 1],
    ['times', 'groups[0].counts.stages[0].latest', null],
    ['times', 'groups[0].counts.stages[0].open.lengths', null],
    ['times', 'groups[0].counts.stages[0].completed.lengths', [NaN]],
  ])('of %s is refused with a spoilt %s', (kind, path, value, told = path) => {
    const tally = spoilt(kind, path, value);
    for (const ask of [
      () => finish[kind](tally as never),
      () => merge[kind](tally as never, tallies[kind] as never),
      () => merge[kind](tallies[kind] as never, tally as never),
    ]) {
      const { code, details } = errorOf(ask);
      expect([code, details['path']]).toEqual(['facts_invalid', told]);
    }
  });
});
