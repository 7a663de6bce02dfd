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

  it.each<[keyof typeof tallies, path: string, value: unknown]>([
    ['outcomes', 'question', { by: { label: { of: {} } } }],
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
  ])('of %s is refused with a spoilt %s', (kind, path, value) => {
    const tally = spoilt(kind, path, value);
    for (const ask of [
      () => finish[kind](tally as never),
      () => merge[kind](tally as never, tallies[kind] as never),
      () => merge[kind](tallies[kind] as never, tally as never),
    ]) {
      const { code, details } = errorOf(ask);
      expect([code, details['path']]).toEqual(['facts_invalid', path]);
    }
  });
});
