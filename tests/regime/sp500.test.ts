import { readFileSync } from 'node:fs';
import { type Bar, course, day, judgeMarket } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from '../questionnaire/laws.js';
import { runsOf } from './series.js';

// S&P 500, daily: npm vega-datasets, data/sp500-2000.csv (vectors.md, Regime). Columns date,open,high,low,close,…
// The package exports its URLs only, so the file is read by its path.
const path = new URL('../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url);
const bars: Bar[] = readFileSync(path, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([date, , , , close]) => ({ day: day(date!), close: Number(close) }));

const policy = course.marketJudge;
const judgements = judgeMarket(policy, bars);
const on = (text: string) => judgements.find((judgement) => judgement.day === text)!;

describe('the course’s judge on the S&P 500', () => {
  it('reads the series that vectors.md describes', () => {
    expect([bars.length, bars[0]?.day, bars.at(-1)?.day]).toEqual([5105, '2000-01-03', '2020-04-17']);
  });

  // Troughs of the bear markets by the Lunde–Timmermann dates of vectors.md: 2002-07-23, 2008-11-20, 2009-03-09.
  it.each(['2002-07-23', '2008-11-20', '2009-03-09'])('calls the trough of %s weak', (text) => {
    expect(on(text)).toMatchObject({
      regime: 'weak',
      phase: expect.stringMatching(/falling|bottoming/) as unknown,
    });
  });

  // In the middle of a rise without a fall of 20 %, which lasted from 2009-03-09 to 2020-02-19 by the same dates.
  it.each(['2013-06-03', '2017-06-01'])('calls the long rise on %s strong', (text) => {
    expect(on(text).regime).toBe('strong');
  });

  it('is a slow judge: unknown for 219 bars, and then no regime ends before its time', () => {
    // 200 bars for the average and 20 for its slope: bar 220 is the first to be judged.
    const runs = runsOf(judgements);
    expect(runs[0]).toHaveLength(219);
    expect(runs[0]?.[0]?.regime).toBe('unknown');
    for (const run of runs.slice(1, -1)) expect(run.length).toBeGreaterThanOrEqual(policy.minimumStay);
    for (const run of runs) expect(new Set(run.map(({ since }) => since))).toEqual(new Set([run[0]?.day]));
  });

  it('never speaks of the future: half the series gives half the judgements', () => {
    const half = bars.slice(0, 2552);
    expect(judgeMarket(policy, half)).toEqual(judgements.slice(0, 2552));
  });

  it('explains every bar in plain data', () => {
    expectPlain(judgements);
    for (const { reasons } of judgements.filter((_, place) => place % 50 === 0)) expectWorded(reasons);
  });
});
