import fc from 'fast-check';
import { type Bar, course, createJudge, type Judge, judgeMarket, type JudgeState } from 'panhuo';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';
import { barsOf, judgeOf, judges, series } from '../series.js';

const push = (judge: Judge, bars: readonly Bar[]) => bars.map((bar) => judge.push(bar));

describe('a live judge', () => {
  it('says what judgeMarket says', () => {
    fc.assert(
      fc.property(judges, series, (policy, bars) => {
        expect(push(createJudge(policy), bars)).toEqual(judgeMarket(policy, bars));
      }),
    );
  });

  it('goes on from JSON as if it had never stopped, at any bar', () => {
    fc.assert(
      fc.property(judges, series, fc.nat(), (policy, bars, cut) => {
        const at = cut % (bars.length + 1);
        const whole = createJudge(policy);
        const judgements = push(whole, bars);
        const first = createJudge(policy);
        push(first, bars.slice(0, at));
        const saved = frozen(throughJson(first.save()));
        expectPlain(first.save());
        const second = createJudge(policy, saved);
        expect(second.save()).toEqual(saved);
        expect(push(second, bars.slice(at))).toEqual(judgements.slice(at));
        expect(second.save()).toEqual(whole.save());
      }),
      { numRuns: 300 },
    );
  });

  it('is not changed by saving, and what it saved is not changed by going on', () => {
    const policy = judgeOf({});
    const judge = createJudge(policy);
    push(judge, barsOf([100, 101, 102]));
    const saved = judge.save();
    const before = JSON.stringify(saved);
    const [bar] = barsOf([100, 101, 102, 103]).slice(3);
    judge.push(bar!);
    expect(JSON.stringify(saved)).toBe(before);
  });
});

describe('a bar that cannot be used', () => {
  const good = barsOf([100, 101, 102, 103, 104, 105]);
  const [, , third, fourth] = good;
  const wrong: [string, unknown][] = [
    ['a close of zero', { ...fourth, close: 0 }],
    ['a negative close', { ...fourth, close: -1 }],
    ['a close that is no number', { ...fourth, close: NaN }],
    ['a close without end', { ...fourth, close: Infinity }],
    ['a close as text', { ...fourth, close: '103' }],
    ['no close', { day: fourth?.day }],
    ['a day for the second time', { ...fourth, day: third?.day }],
    ['a day before the last one', { ...fourth, day: '2023-12-31' }],
    ['a day that does not exist', { ...fourth, day: '2024-02-30' }],
    ['a day in another form', { ...fourth, day: '20240104' }],
    ['a day with CANARY', { ...fourth, day: 'CANARY' }],
    ['no day', { close: 103 }],
    ['nothing', undefined],
    ['null', null],
    ['a number', 103],
  ];

  it.each(wrong)('is named by its index in a series: %s', (_, bad) => {
    const bars = good.toSpliced(3, 0, bad as Bar);
    const error = errorOf(() => judgeMarket(judgeOf({}), bars));
    expect(error).toMatchObject({ code: 'bars_invalid', details: { index: 3 } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it.each(wrong)('leaves a live judge as it was: %s', (_, bad) => {
    const policy = judgeOf({});
    const judge = createJudge(policy);
    const before = push(judge, good.slice(0, 3));
    const saved = judge.save();
    expect(errorOf(() => judge.push(bad as Bar))).toMatchObject({
      code: 'bars_invalid',
      details: { index: 3 },
    });
    expect(judge.save()).toEqual(saved);
    expect([...before, ...push(judge, good.slice(3))]).toEqual(judgeMarket(policy, good));
  });

  it('may be the first', () => {
    expect(errorOf(() => judgeMarket(judgeOf({}), [{ ...good[0]!, close: 0 }]))).toMatchObject({
      details: { index: 0 },
    });
  });

  it('is found in any place of a series that is not sorted', () => {
    fc.assert(
      fc.property(
        series.filter(({ length }) => length > 1),
        fc.nat(),
        (bars, cut) => {
          const at = 1 + (cut % (bars.length - 1));
          const unsorted = bars.with(at, { ...bars[at]!, day: bars[at - 1]!.day });
          expect(errorOf(() => judgeMarket(judgeOf({}), unsorted))).toMatchObject({
            code: 'bars_invalid',
            details: { index: at },
          });
        },
      ),
    );
  });
});

describe('a saved state', () => {
  const policy = judgeOf({ trend: { window: 3, slopeOver: 2, enter: '0.1', leave: '0' } });
  const judge = createJudge(policy);
  push(judge, barsOf([100, 101, 102, 103, 104, 105]));
  const saved = judge.save();
  const { window, regime } = saved;

  it.each([
    ['of another policy', { policy: { ...saved.policy, id: 'CANARY' } }, 'saved.policy.id'],
    ['of another version', { policy: { ...saved.policy, version: '2' } }, 'saved.policy.version'],
    [
      'of another definition under the same name',
      { policy: { ...saved.policy, fingerprint: '0000000000000000' } },
      'saved.policy.fingerprint',
    ],
    ['without bars', { bars: undefined }, 'saved.bars'],
    ['with half a bar', { bars: 5.5 }, 'saved.bars'],
    ['with fewer bars than closes', { bars: 2 }, 'saved.window.closes'],
    ['with more bars than there are days', { bars: 3652060 }, 'saved.bars'],
    ['with more bars than a number can count', { bars: 2 ** 60 }, 'saved.bars'],
    ['without a day', { lastDay: null }, 'saved.lastDay'],
    ['with a day that does not exist', { lastDay: '2024-02-30' }, 'saved.lastDay'],
    ['with a close of text', { window: { ...window, closes: ['CANARY'] } }, 'saved.window.closes[0]'],
    ['with a close of zero', { window: { ...window, closes: [0, 1, 1] } }, 'saved.window.closes'],
    [
      'with the closes of a longer window',
      { window: { ...window, closes: [1, 1, 1, 1] } },
      'saved.window.closes',
    ],
    ['with a range that is none', { window: { ...window, range: null } }, 'saved.window.range'],
    ['with a range that nobody asked for', { window: { ...window, range: 1 } }, 'saved.window.range'],
    [
      'with a gap among its averages',
      { window: { ...window, averages: Array(2) } },
      'saved.window.averages[0]',
    ],
    [
      'with an average too few',
      { window: { ...window, averages: window.averages.slice(1) } },
      'saved.window.averages',
    ],
    ['with a regime that does not exist', { regime: { ...regime, state: 'CANARY' } }, 'saved.regime.state'],
    [
      'with a candidate that does not exist',
      { regime: { ...regime, candidate: 'rising' } },
      'saved.regime.candidate',
    ],
    ['with a stay below zero', { regime: { ...regime, stay: -1 } }, 'saved.regime.stay'],
    // Of six bars the first five warm up (three of the average and two of its slope): two were judged, the fifth and the sixth.
    ['with a stay of nothing', { regime: { ...regime, stay: 0 } }, 'saved.regime'],
    ['with a stay longer than its bars', { regime: { ...regime, stay: 3 } }, 'saved.regime'],
    ['with a count of nothing', { regime: { ...regime, count: 0 } }, 'saved.regime'],
    ['with a count longer than its bars', { regime: { ...regime, count: 3 } }, 'saved.regime'],
    ['without a regime', { regime: { ...regime, state: 'unknown' } }, 'saved.regime'],
    ['without a candidate', { regime: { ...regime, candidate: 'unknown' } }, 'saved.regime'],
    ['with a phase of another regime', { phase: { ...saved.phase, state: 'falling' } }, 'saved.phase'],
    ['with a phase longer than its regime', { phase: { ...saved.phase, stay: 3 } }, 'saved.phase'],
    ['with a phase that does not exist', { phase: { ...saved.phase, state: 'strong' } }, 'saved.phase.state'],
    ['without the day of its regime', { since: null }, 'saved.since'],
    ['with a regime later than its last bar', { since: '9999-12-31' }, 'saved.since'],
    [
      'with the day of a regime before any bar',
      { ...createJudge(policy).save(), since: '2024-01-01' },
      'saved.since',
    ],
    ['with a key more', { CANARY: 1 }, 'saved'],
  ])('%s is refused', (_, change, path) => {
    const error = errorOf(() => createJudge(policy, { ...saved, ...change } as unknown as JudgeState));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it.each([null, 5, 'x', [], {}])('%j is refused', (junk) => {
    expect(errorOf(() => createJudge(policy, junk as unknown as JudgeState)).code).toBe('facts_invalid');
  });

  it('of a judge with other figures under the same name is refused', () => {
    const other = judgeOf({ trend: { window: 5, slopeOver: 2, enter: '0.1', leave: '0' } });
    expect(errorOf(() => createJudge(other, saved)).code).toBe('facts_invalid');
  });

  it('of a judge whose note or source was corrected goes on', () => {
    const corrected = judgeOf({ ...throughJson(policy), note: { zh: '注', en: 'a note' } });
    expect(createJudge(corrected, saved).save()).toEqual(saved);
  });

  it.each([1e6, 1e10, 1e15])(
    'of a judge that met a close %d times too high goes on, then and later',
    (spike) => {
      const closes = [100, 101, 102, 103 * spike, 104, 105, 106, 107, 108, 109];
      const bars = barsOf(closes);
      for (const cut of bars.keys()) {
        const first = createJudge(policy);
        const seen = push(first, bars.slice(0, cut));
        const second = createJudge(policy, throughJson(first.save()));
        expect([...seen, ...push(second, bars.slice(cut))]).toEqual(judgeMarket(policy, bars));
      }
      // Once the spike has left the window of three, the mean is that of the closes: nothing of it stays behind.
      const [trend] = judgeMarket(policy, bars).at(-1)!.reasons;
      expect(trend?.detail['deviation']).toBeCloseTo(109 / 108 - 1, 12);
    },
  );

  it('of a judge that has seen nothing begins anew', () => {
    const fresh = createJudge(policy, throughJson(createJudge(policy).save()));
    const bars = barsOf([100, 120, 140, 160, 180, 200, 220]);
    expect(push(fresh, bars)).toEqual(judgeMarket(policy, bars));
  });
});

it('a judge that was not checked is refused', () => {
  expect(errorOf(() => createJudge(throughJson(course.marketJudge))).code).toBe('definition_unchecked');
});
