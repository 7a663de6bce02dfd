import { readFileSync } from 'node:fs';
import { course, dateTurningPoints, day, judgeAgreement, simulatePolicy } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { marketOption } from '../../examples/branch-review/report/charts/market.js';
import { escape } from '../../examples/branch-review/report/format.js';
import { pictureOf } from '../../examples/branch-review/report/picture.js';
import { agreementPart } from '../../examples/branch-review/report/sections/marketAgreement.js';
import { simulationPart } from '../../examples/branch-review/report/sections/marketSimulation.js';
import { reviewMarket } from '../../examples/branch-review/review/market.js';
import { bootstrap, CAPITAL, feesThroughout } from '../../examples/branch-review/review/marketSimulation.js';
import { teachingMarket } from '../../examples/branch-review/teaching/market.js';
import { folderOf, userFaultOf } from './branchFiles.js';
import { readFolder } from '../../examples/branch-review/intake/readFolder.js';
import { reviewOf } from './reviewOf.js';

const series = (closes: readonly number[]): string =>
  `date,close\n${closes
    .map((close, place) => {
      const on = new Date(Date.parse('2022-01-03') + place * 86_400_000).toISOString().slice(0, 10);
      return `${on},${String(close)}\n`;
    })
    .join('')}`;

/** Up for 300 days, down by half, and up again: a peak and a trough, and a judge that has warmed up. */
const thereAndBack = series(
  Array.from(
    { length: 800 },
    (_, place) => 3000 + (place < 300 ? place * 5 : place < 550 ? 3000 - place * 5 : (place - 500) * 5),
  ),
);
/** What is said of the past, without the charts: a page in a failure message would be unreadable. */
const partsOf = (page: string): string =>
  /<section id="market">[\s\S]*?<section id="rules">/
    .exec(page)?.[0]
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '') ?? '';
const told = (files: Readonly<Record<string, string>>) => {
  const { review, en, zh } = reviewOf(files);
  return { review, en: partsOf(en), zh: partsOf(zh) };
};
const inMap = (map: object): Record<string, string> => ({
  'market.csv': thereAndBack,
  'columns.json': JSON.stringify(map),
});

describe('the S&P 500 of the teaching branch', () => {
  const sp500 = teachingMarket(undefined);
  const market = reviewMarket({ market: sp500, asOf: day('2020-04-17') })!;

  it('has its calls beside the turns as the library scores them', () => {
    const turns = dateTurningPoints(sp500.bars, { rule: 'lunde-timmermann', up: '0.2', down: '0.2' });
    const scored = judgeAgreement(course.marketJudge, sp500.bars, {
      market: 'sp-500',
      turns,
      whipsawBars: 60,
    });
    expect(market.agreement).toMatchObject({ turns, scored, designedFor: 'another' });
    const html = agreementPart(market, 'en');
    for (const { turn, calledOn, delay, confirmation } of scored.calls) {
      expect(html).toContain(`data-label="turn">${turn.kind} ${turn.day}</td>`);
      expect(html).toContain(`data-label="bars until known">${String(confirmation)}</td>`);
      if (calledOn === null) continue;
      expect(html).toContain(`data-label="called on">${calledOn}</td>`);
      expect(html).toContain(`data-label="bars until called">${String(delay)}</td>`);
    }
    const called = scored.calls.filter(({ outcome }) => outcome === 'called').length;
    for (const value of [
      `${((scored.agreement ?? 0) * 100).toFixed(1)}%`,
      `${((scored.coverage ?? 0) * 100).toFixed(1)}%`,
      `${String(called)} of ${String(turns.length)}`,
      scored.delay.mean?.toFixed(1),
      scored.delay.median?.toFixed(1),
      String(scored.falseAlarms.length),
      scored.whipsawsPerYear?.toFixed(1),
    ])
      expect(html).toContain(`data-label="value">${value!}</td>`);
  });

  it('has the highest and lowest closes of its great bear markets among the turns', () => {
    // Closing highs and lows of S&P Dow Jones Indices: 24 March 2000, 9 October 2007, 9 March 2009, 19 February and 23 March 2020.
    const days = market.agreement.turns.map(({ kind, day: on }) => `${kind} ${on}`);
    for (const known of [
      'peak 2000-03-24',
      'peak 2007-10-09',
      'trough 2009-03-09',
      'peak 2020-02-19',
      'trough 2020-03-23',
    ])
      expect(days).toContain(known);
  });

  it('has the bands simulated as the library does, beside every yardstick', () => {
    const past = simulatePolicy(course.positionBands, sp500.bars, {
      judge: course.marketJudge,
      costs: feesThroughout,
      capital: CAPITAL,
      bootstrap,
    });
    expect(market.simulation?.past).toEqual(past);
    const html = simulationPart(market, 'en');
    const share = (value: number): string => `${(value * 100).toFixed(1)}%`;
    for (const { final, trades, turnover, performance, maxDrawdown } of [past.summary, ...past.against]) {
      expect(html.replaceAll(',', '')).toContain(`data-label="final value">${final.split('.')[0]!}</td>`);
      expect(html).toContain(`data-label="trades">${String(trades)}</td>`);
      expect(html).toContain(`data-label="turnover one-way, a year">${share(turnover!.oneWay)}</td>`);
      expect(html).toContain(`data-label="return a year">${share(performance!.annualReturn!)}</td>`);
      expect(html).toContain(`data-label="volatility">${share(performance!.volatility!)}</td>`);
      expect(html).toContain(`data-label="deepest fall">${share(maxDrawdown!.depth)}</td>`);
    }
    for (const { difference, interval } of past.against) {
      expect(html).toContain(`>${share(difference!)}</td>`);
      expect(html).toContain(`>${share(interval!.lower)} to ${share(interval!.upper)}</td>`);
    }
    expect(html).toContain(`seed ${String(bootstrap.seed)}`);
  });

  it('starts both curves at 100 and lets them end where the summaries do', () => {
    const { past, curves } = market.simulation!;
    expect([curves.days[0], curves.policy[0], curves.yardstick[0]]).toEqual([past.decidesFrom, 100, 100]);
    // Capital 10,000,000: an index of 1 is 100,000 of it.
    expect(curves.policy.at(-1)! * 100_000).toBeCloseTo(Number(past.summary.final), 3);
    expect(curves.yardstick.at(-1)! * 100_000).toBeCloseTo(Number(past.against[0]!.final), 3);
    expect(Math.min(...curves.policyFall)).toBeCloseTo(past.summary.maxDrawdown!.depth, 12);
    expect(Math.min(...curves.yardstickFall)).toBeCloseTo(past.against[0]!.maxDrawdown!.depth, 12);
  });

  it('charges the latest fees of A-shares on every day', () => {
    // 0.025 % commission, 0.05 % stamp duty on sales, 0.001 % transfer fee; the newest rules of the schedule.
    expect(feesThroughout.fees.map(({ id, rate, from }) => [id, rate, from])).toEqual([
      ['commission', '0.00025', null],
      ['stampDuty', '0.0005', null],
      ['transferFee', '0.00001', null],
    ]);
  });

  it('is drawn with a mark for each turn, a line for each call, and hollow marks for what nobody knew then', () => {
    const { series: drawn } = marketOption(market, 'en', { width: 960, height: 800, narrow: false });
    const [first] = drawn as {
      markPoint: { data: unknown[]; itemStyle: object };
      markLine: { data: unknown[] };
    }[];
    expect(first?.markPoint.data).toHaveLength(market.agreement.turns.length);
    expect(first?.markPoint.itemStyle).toMatchObject({ color: 'var(--paper)' });
    expect(first?.markLine.data).toEqual(market.runs.slice(1).map(({ from }) => ({ xAxis: from })));
    // The series, its bands, two curves and two falls.
    expect(drawn).toHaveLength(6);
  });

  it.each(['en', 'zh'] as const)(
    'is the picture of the guide in %s, as `npm run picture` draws it',
    (language) => {
      const file = new URL(`../../docs/pictures/regime-sp500.${language}.svg`, import.meta.url);
      const picture = pictureOf(market, language);
      // A boolean, because a picture in a failure message would be unreadable.
      expect(picture === readFileSync(file, 'utf8')).toBe(true);
      expect(Buffer.byteLength(picture)).toBeLessThan(150_000);
      expect(picture).toContain('height="986" fill="#ffffff"');
      expect(picture).not.toMatch(/var\(|<style|<script|href=|NaN|undefined/);
      expect(picture).toContain(`${course.marketJudge.id} ${course.marketJudge.version}`);
    },
  );
});

describe('whom the judge was designed for', () => {
  it('is said to be another market', () => {
    const { en, zh } = told(inMap({ marketId: 'sp-500', marketName: { zh: '标普', en: 'S&P' } }));
    expect(en).toContain('was designed for A-shares and is scored here on another market: S&#38;P.');
    expect(zh).toContain('是为 A 股 设计的，此处却在另一市场上评分：标普。');
  });

  it('is not known for a series that does not say what it is of', () => {
    const { en, zh } = told({ 'market.csv': thereAndBack });
    expect(en).toContain('it is not known whether the judge was designed for it');
    expect(en).not.toContain('scored here on another market');
    expect(zh).toContain('因此不知道是否为该市场设计');
  });

  it('is this market when the column map says so', () => {
    const { review, en } = told(inMap({ marketId: 'a-shares' }));
    expect(review.market?.agreement.scored.market).toEqual({
      designedFor: 'a-shares',
      scoredOn: 'a-shares',
      foreign: false,
    });
    expect(en).toContain('was designed for this market (A-shares)');
  });

  it('needs an id that is not blank', () => {
    const folder = folderOf(inMap({ marketId: '' }));
    expect(userFaultOf(() => readFolder({ folder })).words.en).toContain('marketId');
  });
});

describe('a market section', () => {
  const said = (closes: readonly number[]): string => partsOf(reviewOf({ 'market.csv': series(closes) }).en);

  it('is not there without a series', () => {
    const { review, en } = reviewOf({
      'customers.csv': 'id,kind,name,opened_on\nc1,individual,n,2024-01-02\n',
    });
    expect(review.market).toBeUndefined();
    expect(en).not.toContain('<section id="market">');
    expect(review.rules.map(({ id }) => id)).not.toContain(feesThroughout.id);
  });

  it('stands on ten bars, of which nothing can be judged', () => {
    const page = said(Array.from({ length: 10 }, (_, place) => 3000 * (place % 2 === 0 ? 1 : 1.5)));
    expect(page).toContain('the judge never called a regime');
    expect(page).toContain('were not tried on the past of this series');
    expect(page).not.toContain('NaN');
  });

  it('says that there are no turns where no move is large enough, and still tries the bands', () => {
    const page = said(Array.from({ length: 400 }, (_, place) => 3000 + place));
    expect(page).toContain('No peak or trough can be dated');
    expect(page).toContain('it is not known whether the judge was designed for it');
    expect(page).toContain('data-label="final value"');
    expect(page).not.toContain('NaN');
  });

  it('lists the latest twelve of many turns', () => {
    const page = said(
      Array.from({ length: 900 }, (_, place) => (Math.floor(place / 30) % 2 === 0 ? 3000 : 4500)),
    );
    expect(page.match(/data-label="could be known on"/g)).toHaveLength(12);
    expect(page).toContain('Only the latest 12 turns are listed.');
  });

  it.each([0.5, 600_000, 1e13])('does not take a level of %d for a price', (level) => {
    const page = said(Array.from({ length: 400 }, (_, place) => level * (1 + place / 1000)));
    expect(page).toContain('were not tried on the past of this series');
  });

  it('says of the simulation what it is, in both languages', () => {
    const { en, zh } = told({ 'market.csv': thereAndBack });
    expect(en).toContain(escape('forecasts nothing, promises nothing and is no advice'));
    expect(zh).toContain('不是预测，不作任何承诺，也不构成建议');
    for (const page of [en, zh]) expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
});
