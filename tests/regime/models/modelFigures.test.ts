import fc from 'fast-check';
import { type Claim, course, day, simulateModel } from 'panhuo';
import { wilsonInterval } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectWorded } from '../../questionnaire/laws.js';
import { sp500 } from '../sp500.js';
import { madeUpPanel } from './securities.js';
import { modelOf, models, studyOf } from './studies.js';

const weathers = fc.record({
  seed: fc.nat(100_000),
  days: fc.integer({ min: 2, max: 500 }),
  members: fc.integer({ min: 1, max: 3 }),
});
const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the figures of a study', () => {
  it('follow from its money and its curve', () => {
    fc.assert(
      fc.property(models, weathers, (model, weather) => {
        const { panel, market } = madeUpPanel(weather);
        const study = simulateModel(model, panel, studyOf(market));
        const { money, curve, yearlyReturn, turnover, trades, hitRate } = study;
        const years = (weather.days - 1) / 365.25;
        const grown = Number(money.final) / Number(money.capital);
        expect(1 + yearlyReturn.value!).toBeCloseTo(grown ** (1 / years), 9);
        const product = study.years.reduce((all, year) => all * (1 + year.return), 1);
        expect(product).toBeCloseTo(grown, 9);
        expect(study.years.reduce((sum, year) => sum + year.days, 0)).toBe(weather.days);
        const average = meanOf(curve.equity) / 100;
        const traded = Number(money.bought) + Number(money.sold);
        expect(turnover.twoWay.value! / (traded / average / years || 1)).toBeCloseTo(traded === 0 ? 0 : 1, 9);
        expect(turnover.oneWay.value).toBe(turnover.twoWay.value! / 2);
        const interval = wilsonInterval(trades.hits, trades.closed);
        expect([hitRate.lower, hitRate.upper]).toEqual([interval?.lower ?? null, interval?.upper ?? null]);
        const falls = curve.equity.map(
          (equity, at) => equity / Math.max(...curve.equity.subarray(0, at + 1)) - 1,
        );
        expect(study.maxDrawdown).toBeCloseTo(Math.min(...falls), 12);
        expect(study.exposure).toBeGreaterThanOrEqual(0);
        expect(study.exposure).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same for the same seed', () => {
    const { panel, market } = madeUpPanel({ seed: 3, days: 200, members: 3 });
    const study = (seed: number) =>
      simulateModel(modelOf({}), panel, studyOf(market, { bootstrap: { seed, resamples: 300 } }));
    expect(study(5)).toEqual(study(5));
    expect(study(5).yearlyReturn).not.toEqual(study(6).yearlyReturn);
  });

  it('are null where nothing was measured', () => {
    const { panel, market } = madeUpPanel({ seed: 1, days: 40, members: 2 });
    const none = simulateModel(modelOf({}), panel, studyOf(market, { from: day('2029-01-01') }));
    expect(none).toMatchObject({ from: null, to: null, ownRegime: null, exposure: null, maxDrawdown: null });
    expect(none.years).toEqual([]);
    expect(none.money).toMatchObject({ cash: '200000.00', final: '200000.00', bought: '0.00' });
    const nothing = { value: null, lower: null, upper: null };
    expect([none.yearlyReturn, none.hitRate, none.turnover.oneWay]).toEqual([nothing, nothing, nothing]);
    // Without a purchase there is growth of nothing, and no hit rate.
    const idle = simulateModel(modelOf({}), [], studyOf(market));
    expect([idle.yearlyReturn, idle.hitRate]).toEqual([{ value: 0, lower: 0, upper: 0 }, nothing]);
  });

  it('begin with the first day of the study; earlier bars warm up', () => {
    const { panel, market } = madeUpPanel({ seed: 1, days: 60, members: 2 });
    const late = simulateModel(modelOf({}), panel, studyOf(market, { from: day('2024-02-01') }));
    expect([late.from, late.to]).toEqual(['2024-02-01', '2024-03-01']);
    expect(late.curve.equity[0]).toBe(20_000_000);
    expect(late.trades.opened).toBe(1);
  });
});

describe('claims', () => {
  const figures = fc.constantFrom(
    ...(['yearlyReturn', 'hitRate', 'turnoverOneWay', 'turnoverTwoWay'] as const),
  );
  const claims = fc.array(
    fc.record({
      figure: figures,
      atLeast: fc.integer({ min: -90, max: 300 }).map((value) => (value / 100).toFixed(2)),
    }),
    { maxLength: 4 },
  );

  it('are decided only by an interval that lies on one side of them', () => {
    fc.assert(
      fc.property(weathers, claims, (weather, list: readonly Claim[]) => {
        const { panel, market } = madeUpPanel(weather);
        const model = modelOf({ claims: list, exit: { mostDays: 5 } });
        const study = simulateModel(model, panel, studyOf(market));
        for (const [place, { figure, atLeast, verdict, reasons }] of study.claims.entries()) {
          expect({ figure, atLeast }).toEqual(list[place]);
          const measured = {
            yearlyReturn: study.yearlyReturn,
            hitRate: study.hitRate,
            turnoverOneWay: study.turnover.oneWay,
            turnoverTwoWay: study.turnover.twoWay,
          }[figure];
          const isSure = measured.lower !== null && measured.upper !== null;
          const expected =
            isSure && measured.lower >= Number(atLeast)
              ? 'supported'
              : isSure && measured.upper < Number(atLeast)
                ? 'refuted'
                : 'cannot tell';
          expect(verdict).toBe(expected);
          expectWorded(reasons);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of the course stand in its models, and are tested after costs', () => {
    const claimed = Object.values(course.models).map((model) =>
      model.claims.map(({ figure, atLeast }) => `${figure} ${atLeast}`),
    );
    // domain.md §6: 15 % a year at 13 turnovers, one way or both is not said; a hit rate above 70 % of the selection.
    const hit = ['hitRate 0.70'];
    const low = ['yearlyReturn 0.15', 'turnoverOneWay 13', 'turnoverTwoWay 13', 'hitRate 0.70'];
    expect(claimed).toEqual([low, hit, hit, hit, hit]);
  });
});

describe('a model on the S&P 500 as a panel of one', () => {
  // An index falls and rises less than a share: the course’s limits would hardly ever be met. Here 2 % below the average is
  // low and 1 % above it high. Costs are covered from 2015-08-01 on.
  const dips = (regimes: ('strong' | 'sideways' | 'weak')[]) =>
    modelOf({
      regimes,
      entry: [{ signal: 'aboveAverage', window: 20, atMost: '-0.02' }],
      exit: { signals: [{ signal: 'aboveAverage', window: 20, atLeast: '0.01' }], stopLoss: '0.10' },
      claims: [{ figure: 'yearlyReturn', atLeast: '0.15' }],
    });
  const panel = [{ id: 'INDEX', board: 'main', bars: sp500 }];
  const options = studyOf(sp500, {
    judge: course.marketJudge,
    capital: '10000000',
    from: day('2015-08-03'),
    until: day('2020-04-18'),
  });

  it.each([[['strong']], [['sideways']], [['weak']], [['strong', 'sideways', 'weak']]] as const)(
    'in %s ends as its prefix began, and 15 %% a year is not supported',
    (regimes) => {
      const model = dips([...regimes]);
      const whole = simulateModel(model, panel, options);
      const early = simulateModel(model, panel, { ...options, until: day('2018-01-01') });
      expect(whole.trades.closed).toBeGreaterThan(0);
      const shown = early.curve.equity.length;
      expect([...early.curve.equity]).toEqual([...whole.curve.equity.subarray(0, shown)]);
      expect([whole.from, whole.to]).toEqual(['2015-08-03', '2020-04-17']);
      expect(whole.claims[0]?.verdict).not.toBe('supported');
      expect(JSON.stringify(whole)).not.toContain('INDEX');
    },
  );
});
