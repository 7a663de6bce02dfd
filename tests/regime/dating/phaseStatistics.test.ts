import fc from 'fast-check';
import { dateTurningPoints, day, monthlyBars, phaseStatistics, type Turn } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { barsOf } from '../series.js';
import { sp500 } from '../sp500.js';
import { closes, filters } from './datedSeries.js';

const turn = (on: string, kind: Turn['kind'], close: number): Turn => ({
  ...{ day: day(on), kind, close },
  confirmedOn: day('2024-12-31'),
});
const turns = frozen([
  turn('2024-01-02', 'trough', 100),
  turn('2024-01-06', 'peak', 150),
  turn('2024-01-07', 'trough', 120),
  turn('2024-01-09', 'peak', 180),
  turn('2024-01-12', 'trough', 90),
]);
// From 2024-01-01 on, a bar a day; only days and the last close count.
const bars = barsOf([1, 100, 1, 1, 1, 150, 120, 1, 180, 1, 1, 90, 1, 99]);

const nothing = { mean: null, median: null };

describe('phaseStatistics', () => {
  it('measures the phases from turn to turn', () => {
    const statistics = phaseStatistics(turns, bars);
    expectPlain(statistics);
    expect(statistics.phases).toEqual([
      { kind: 'bull', from: '2024-01-02', to: '2024-01-06', bars: 4, days: 4, amplitude: 0.5 },
      { kind: 'bear', from: '2024-01-06', to: '2024-01-07', bars: 1, days: 1, amplitude: 120 / 150 - 1 },
      { kind: 'bull', from: '2024-01-07', to: '2024-01-09', bars: 2, days: 2, amplitude: 0.5 },
      { kind: 'bear', from: '2024-01-09', to: '2024-01-12', bars: 3, days: 3, amplitude: -0.5 },
    ]);
    const amplitude = (120 / 150 - 1 - 0.5) / 2;
    expect(statistics.bull).toEqual({
      count: 2,
      bars: { mean: 3, median: 3 },
      days: { mean: 3, median: 3 },
      amplitude: { mean: 0.5, median: 0.5 },
      timeShare: 6 / 10,
    });
    expect(statistics.bear).toEqual({
      count: 2,
      bars: { mean: 2, median: 2 },
      days: { mean: 2, median: 2 },
      amplitude: { mean: amplitude, median: amplitude },
      timeShare: 4 / 10,
    });
    // 2024-01-14, two days after the last trough: 99 ÷ 90.
    expect(statistics.unfinished).toEqual({
      ...{ kind: 'bull', from: '2024-01-12', to: '2024-01-14', bars: 2, days: 2 },
      amplitude: 99 / 90 - 1,
    });
  });

  it('takes the middle one of an odd number for the median', () => {
    const { bull } = phaseStatistics([
      ...turns,
      turn('2024-01-22', 'peak', 180),
      turn('2024-01-23', 'trough', 100),
    ]);
    // 4, 2 and 10 days.
    expect(bull.days).toEqual({ mean: 16 / 3, median: 4 });
  });

  it('counts no bars without a series, and knows of no unfinished phase', () => {
    const { phases, bull, unfinished } = phaseStatistics(turns);
    expect(phases.map((phase) => phase.bars)).toEqual([null, null, null, null]);
    expect([bull.bars, bull.days.mean, unfinished]).toEqual([nothing, 3, null]);
  });

  it('has nothing to say where there is nothing', () => {
    const empty = { count: 0, bars: nothing, days: nothing, amplitude: nothing, timeShare: null };
    const none = { phases: [], bull: empty, bear: empty, unfinished: null };
    expect(phaseStatistics([])).toEqual(none);
    expect(phaseStatistics([], bars)).toEqual(none);
    expect(phaseStatistics([], [])).toEqual(none);
    expect(phaseStatistics(turns.slice(0, 1))).toEqual(none);
    // The series ends with its turn.
    expect(phaseStatistics(turns.slice(0, 1), bars.slice(0, 2)).unfinished).toBeNull();
  });

  it('measures the turns of months in the bars of days', () => {
    const months = monthlyBars(sp500);
    const rule = {
      rule: 'pagan-sossounov',
      window: 8,
      censor: 6,
      phase: 4,
      cycle: 16,
      exception: '0.2',
    } as const;
    const dated = dateTurningPoints(months, rule);
    const [first] = phaseStatistics(dated, sp500).phases;
    // From 2002-09 to 2007-10: 61 months, and as many bars as the file has rows after 2002-09-30 to 2007-10-31.
    expect(phaseStatistics(dated, months).phases[0]?.bars).toBe(5 * 12 + 1);
    expect(first?.bars).toBe(sp500.filter((bar) => bar.day > '2002-09-30' && bar.day <= '2007-10-31').length);
    // The closes of the file: 815.280029 and 1549.380005.
    expect(first?.amplitude).toBe(1549.380005 / 815.280029 - 1);
  });

  it('adds up: the phases fill the time from the first turn to the last bar', () => {
    fc.assert(
      fc.property(closes, filters, (values, rule) => {
        const dated = dateTurningPoints(barsOf(values), rule);
        const { phases, bull, bear, unfinished } = phaseStatistics(dated, barsOf(values));
        expect(bull.count + bear.count).toBe(phases.length);
        const all = [...phases, ...(unfinished === null ? [] : [unfinished])];
        // A bar a day: the days are the bars.
        expect(all.every((phase) => phase.bars === phase.days)).toBe(true);
        const first = barsOf(values).findIndex((bar) => bar.day === dated[0]?.day);
        const sum = all.reduce((total, phase) => total + phase.days, 0);
        expect(sum).toBe(first < 0 ? 0 : values.length - 1 - first);
        if (phases.length > 0) expect((bull.timeShare ?? 0) + (bear.timeShare ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each([
    ['of one kind in a row', [turns[0]!, { ...turns[1]!, kind: 'trough' as const }]],
    ['whose days do not rise', [turns[1]!, turns[0]!]],
    ['on one day', [turns[0]!, { ...turns[1]!, day: turns[0]!.day }]],
    ['of no kind', [turns[0]!, { ...turns[1]!, kind: 'dip' as 'peak' }]],
    ['known before their day', [turns[0]!, { ...turns[1]!, confirmedOn: turns[0]!.day }]],
    ['with a close in words', [turns[0]!, { ...turns[1]!, close: '90' as unknown as number }]],
    ['of which one is missing', [turns[0]!, null as unknown as Turn]],
    ['without a close', [turns[0]!, { ...turns[1]!, close: 0 }]],
    ['without a day', [turns[0]!, { ...turns[1]!, day: '2024-1-6' as Turn['day'] }]],
  ])('refuses turns %s', (_, given) => {
    const error = errorOf(() => phaseStatistics(given));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'turns[1]']);
  });

  it('refuses a first turn of no kind, and turns that are not of the series', () => {
    const odd = { ...turns[0]!, kind: 'dip' as 'peak' };
    expect(errorOf(() => phaseStatistics([odd])).details['path']).toBe('turns[0]');
    expect(errorOf(() => phaseStatistics({} as Turn[])).details['path']).toBe('turns');
    const error = errorOf(() => phaseStatistics(turns, bars.toSpliced(5, 1)));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'turns[1].day']);
    expect(errorOf(() => phaseStatistics(turns, [])).details['path']).toBe('turns[0].day');
  });
});
