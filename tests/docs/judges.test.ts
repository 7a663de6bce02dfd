import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bar, course, dateTurningPoints, day, judgeAgreement } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { sp500 } from '../regime/sp500.js';

// The guide says how the two judges do; here it is held to it. The Shanghai Composite is real data that lies beside a clone
// for local use, and is not part of the project.
const shanghai = join(import.meta.dirname, '../../../shared/data/index/shanghai-composite-to-2012.csv');
const absent = existsSync(shanghai)
  ? ''
  : ': skipped, shanghai-composite-to-2012.csv is not beside the clone';
const guide = readFileSync(join(import.meta.dirname, '../../docs/regime.md'), 'utf8');

const judges = { marketJudge: course.marketJudge, fastMarketJudge: course.fastMarketJudge };
type JudgeName = keyof typeof judges;

/** The cells of the guide’s line for a judge and a series. */
function lineOf(judge: JudgeName, series: string): string[] {
  const line = guide.split('\n').find((text) => text.includes(`\`${judge}\`, ${series}`));
  return line!
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

/** The same cells, counted. */
function counted(
  judge: JudgeName,
  bars: readonly Bar[],
  market: string,
  from: string,
  until: string,
): string[] {
  const turns = dateTurningPoints(bars, { rule: 'lunde-timmermann', up: '0.2', down: '0.2' });
  const period = { from: day(from), until: day(until) };
  const score = judgeAgreement(judges[judge], bars, { market, turns, whipsawBars: 60, ...period });
  const percent = (share: number | null): string => `${(100 * share!).toFixed(0)} %`;
  const calledTurns = score.calls.filter(({ outcome }) => outcome === 'called').length;
  return [
    percent(score.agreement),
    percent(score.coverage),
    `${calledTurns} of ${score.calls.length}`,
    String(score.delay.median),
    String(score.falseAlarms.length),
    String(Number(score.whipsawsPerYear!.toFixed(1))),
  ];
}

const names: JudgeName[] = ['marketJudge', 'fastMarketJudge'];

describe('the guide on the S&P 500', () => {
  it.each(names)('says how %s did there, and that it is another market', (judge) => {
    expect(lineOf(judge, 'S&P 500 2000–2020, another market')).toEqual(
      counted(judge, sp500, 'sp-500', '2000-01-01', '2020-12-31'),
    );
  });
});

describe.skipIf(absent !== '')(`the guide on the Shanghai Composite${absent}`, () => {
  const bars = (): Bar[] =>
    readFileSync(shanghai, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .map(([on, , , , close]) => ({ day: day(on!), close: Number(close) }));

  it.each([
    ['Shanghai 1992–2005 (design)', '1992-01-01', '2005-12-31'],
    ['Shanghai 2006–2012', '2006-01-01', '2012-12-31'],
  ])('says how both judges did: %s', (series, from, until) => {
    for (const judge of names) {
      expect(lineOf(judge, series)).toEqual(counted(judge, bars(), 'a-shares', from, until));
    }
  });
});
