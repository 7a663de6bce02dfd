import { course, judgeMarket } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from '../../questionnaire/laws.js';
import { runsOf } from '../series.js';
import { sp500 as bars } from '../sp500.js';

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
  it.each(['2009-12-01', '2013-06-03', '2019-12-02'])('calls the long rise on %s strong', (text) => {
    expect(on(text).regime).toBe('strong');
  });

  it('is a slow judge: unknown for 249 bars, and then no regime ends before its time', () => {
    // Peak and trough are sought among 250 bars: bar 250 is the first to be judged.
    const runs = runsOf(judgements);
    expect(runs[0]).toHaveLength(249);
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
