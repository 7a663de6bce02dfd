import { readFileSync } from 'node:fs';
import {
  allocate,
  type Bar,
  cohortTable,
  course,
  day,
  defineJudgePolicy,
  type Judgement,
  judgeMarket,
  type Step,
  stageConversion,
  type Trade,
} from 'panhuo';
import { expect, it } from 'vitest';
import { branch } from '../../../examples/service/branch/branch.js';
import { customerPages } from '../../../examples/service/reports/customerPages.js';
import { type Answered, openService, type Service, today } from './openService.js';
import type { Opened } from './serviceContract.js';

// The real S&P 500, a US index: 400 days from 3 January 2000.
const csv = readFileSync(
  new URL('../../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url),
  'utf8',
);
const bars: Bar[] = csv
  .trim()
  .split('\n')
  .slice(1, 401)
  .map((line) => line.split(','))
  .map(([on, open, high, low, close]) => ({
    ...{ day: day(on!), close: Number(close) },
    ...{ open: Number(open), high: Number(high), low: Number(low) },
  }));

const { id, version } = course.marketJudge;

/** What the service promises about markets, trades and reports. */
export function marketsContract(opened: Opened): void {
  const ask: Service['ask'] = (...request) => opened().service.ask(...request);
  const append = (own: readonly Bar[], market = 'sp-500'): Promise<Answered> =>
    ask('POST', `/v1/markets/${market}/bars`, { as: 'job', body: { bars: own } });
  const told = async (service: Service, market = 'sp-500'): Promise<Judgement[]> => {
    const { body } = await service.ask('GET', `/v1/markets/${market}/judgements?limit=1000`);
    return (body as { judgements: { judgement: Judgement }[] }).judgements.map(({ judgement }) => judgement);
  };
  // Wording stands beside the reasons of the library.
  const asJudged = (judgements: readonly Judgement[]) =>
    judgements.map((own) => ({ ...own, reasons: own.reasons.map(({ rule, detail }) => ({ rule, detail })) }));
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it('judges bars as they come, batch by batch, as a look at the whole series does', async () => {
    expect((await append(bars.slice(0, 150))).body).toMatchObject({ added: 150, known: 0 });
    expect((await append(bars.slice(150, 151))).body).toMatchObject({ added: 1 });
    // A batch that overlaps what is stored may be sent as it is.
    expect((await append(bars.slice(100))).body).toMatchObject({ added: 249, known: 51 });
    expect((await append(bars.slice(0, 10))).body).toMatchObject({ added: 0, known: 10 });
    const whole = judgeMarket(course.marketJudge, bars);
    expect(asJudged(await told(opened().service))).toEqual(plain(whole));
    const { body } = await ask('GET', '/v1/markets/sp-500/regime', { headers: { 'accept-language': 'en' } });
    expect(body).toMatchObject({ day: bars.at(-1)!.day, regime: whole.at(-1)!.regime });
  });

  it('judges each bar once when batches with the same bars come at once', async () => {
    await append(bars.slice(0, 50), 'at-once');
    // Each batch then finds a connection that is open, so that they do come at once.
    await Promise.all([1, 2, 3, 4].map(() => ask('GET', '/v1/markets/at-once/regime')));
    const answers = await Promise.all([1, 2, 3, 4].map(() => append(bars.slice(40, 100), 'at-once')));
    const counts = answers.map(({ body }) => (body as { added: number }).added);
    expect(counts.sort()).toEqual([0, 0, 0, 50]);
    const whole = judgeMarket(course.marketJudge, bars.slice(0, 100));
    expect(asJudged(await told(opened().service, 'at-once'))).toEqual(plain(whole));
  });

  it('takes a bar of today', async () => {
    expect(await append([{ day: today, close: 3000 }], 'new')).toMatchObject({ status: 200 });
  });

  it('pages through the judgements', async () => {
    const after = bars[397]!.day;
    const first = await ask('GET', `/v1/markets/sp-500/judgements?after=${after}&limit=1`);
    expect(first.body).toMatchObject({ judgements: [{ bar: plain(bars[398]) }], next: bars[398]!.day });
    const last = await ask('GET', `/v1/markets/sp-500/judgements?after=${bars[398]!.day}&limit=2`);
    expect(last.body).toMatchObject({ judgements: [{ bar: { day: bars[399]!.day } }], next: null });
    expect(await ask('GET', '/v1/markets/none/judgements')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/v1/markets/sp-500/judgements?after=0000-01-01')).toMatchObject({
      status: 400,
      body: { path: 'querystring/after' },
    });
  });

  it.each([
    ['another bar for a stored day', [{ ...bars[399]!, close: 1 }], 409, 'bar_exists'],
    ['a day before the last', [{ day: day('1999-12-31'), close: 1 }], 422, 'bars_invalid', 'bars[1].day'],
    [
      'a high below the close',
      [{ day: day('2001-12-31'), close: 2, high: 1 }],
      422,
      'bars_invalid',
      'bars[1].high',
    ],
    ['a day to come', [{ day: day('2026-03-03'), close: 1 }], 422, 'day_in_future', 'bars[1].day'],
    ['a close of zero', [{ day: day('2001-12-31'), close: 0 }], 400, 'request_invalid'],
  ])('refuses %s, says which bar, and stores nothing of the batch', async (_, bad, status, code, path?) => {
    const before = await told(opened().service);
    const answer = await append([{ day: day('2001-12-28'), close: 1160 }, ...bad]);
    expect(answer).toMatchObject({ status });
    expect(answer.body).toMatchObject({ code, ...(path && { path }) });
    expect(await told(opened().service)).toEqual(before);
  });

  it.each([
    ['another policy', course.fastMarketJudge],
    ['a policy that has kept its name', defineJudgePolicy({ ...course.fastMarketJudge, id, version })],
  ])('judges all bars anew under %s', async (what, judge) => {
    const market = `other-${what.length}`;
    await append(bars.slice(0, 300), market);
    const changed = await openService(opened().again(), {
      branch: { judge },
    });
    const next = await changed.ask('POST', `/v1/markets/${market}/bars`, {
      as: 'job',
      body: { bars: bars.slice(300) },
    });
    expect(next.status).toBe(200);
    expect(asJudged(await told(changed, market))).toEqual(plain(judgeMarket(judge, bars)));
    await changed.app.close();
  });

  it('holds a portfolio against the bands of the regime, as the library does', async () => {
    const { body } = await ask(
      'GET',
      '/v1/reports/position?market=sp-500&capital=100000&personality=steady&invested=60000',
    );
    const { regime, value } = body as { regime: 'strong'; value: unknown };
    const holding = { capital: '100000', personality: 'steady', invested: '60000', regime };
    expect(value).toEqual(allocate(course.positionBands, holding).value);
    expect(await ask('GET', '/v1/reports/position?market=none&capital=1')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/v1/reports/position?market=sp-500&capital=many')).toMatchObject({
      status: 422,
    });
  });

  const trade = (id: string, customer: string, on: string): Trade => ({
    ...{ id, customer, on: day(on), side: 'buy', product: 'stock' },
    amount: { amount: '1000.00', currency: 'CNY' },
  });
  const sample = [
    trade('t1', 'b1', '2025-10-08'),
    trade('t2', 'b1', '2025-12-01'),
    trade('t3', 'b2', '2025-11-20'),
    trade('t4', 'b2', '2026-02-27'),
  ];
  const bring = (trades: readonly unknown[]): Promise<Answered> =>
    ask('POST', '/v1/trades', { as: 'job', body: { trades } });

  it('stores trades, all of a batch or none, and each once', async () => {
    for (const id of ['b1', 'b2', 'b3']) {
      await ask('POST', '/v1/customers', { as: 'job', body: { id, kind: 'individual', name: '模拟客户' } });
    }
    expect((await bring(sample.slice(0, 2))).body).toEqual({ added: 2, known: 0 });
    expect((await bring(sample)).body).toEqual({ added: 2, known: 2 });
    const fresh = trade('t5', 'b3', '2025-12-01');
    expect(await bring([fresh, { ...sample[0], side: 'sell' }])).toMatchObject({
      status: 409,
      body: { code: 'trade_exists', path: 'trades[1].id' },
    });
    expect(await bring([fresh, trade('t6', 'nobody', '2025-12-01')])).toMatchObject({
      status: 422,
      body: { path: 'trades[1].customer' },
    });
    expect(await bring([{ ...fresh, id: undefined }])).toMatchObject({ status: 400 });
    const minus = { ...fresh, amount: { amount: '-1', currency: 'CNY' } };
    expect(await bring([sample[0]!, minus])).toMatchObject({
      status: 422,
      body: { path: 'trades[1].amount' },
    });
    expect(await bring([sample[0]!, trade('t7', 'b3', '2026-03-03')])).toMatchObject({
      status: 422,
      body: { code: 'day_in_future', path: 'trades[1].on' },
    });
    // The same id twice in one batch is one trade, or none.
    expect(await bring([fresh, { ...fresh, side: 'sell' }])).toMatchObject({
      status: 409,
      body: { code: 'trade_exists', path: 'trades[1].id' },
    });
    expect((await bring(sample)).body).toEqual({ added: 0, known: 4 });
    const own = trade('of-today', 'b1', today);
    expect((await bring([own, own])).body).toEqual({ added: 1, known: 1 });
    await opened().again().query(`delete from trade where id = 'of-today'`);
  });

  it('stores a trade once when batches with the same trades come at once, in any order', async () => {
    const batch = Array.from({ length: 40 }, (_, place) => trade(`at-once-${place}`, 'b1', '2025-12-01'));
    const batches = Array.from({ length: 8 }, (_, turn) => (turn % 2 === 0 ? batch : batch.toReversed()));
    const answers = await Promise.all(batches.map((own) => bring(own)));
    const counts = answers.map(({ body }) => body as { added: number; known: number });
    expect(counts.map(({ added, known }) => added + known)).toEqual(batches.map(() => 40));
    expect(counts.reduce((sum, { added }) => sum + added, 0)).toBe(40);
    await opened().again().query(`delete from trade where id like 'at-once-%'`);
  });

  it('reports cohorts and activity of the stored trades', async () => {
    const cohorts = await ask('GET', '/v1/reports/cohorts', { as: 'viewer' });
    const options = { unit: 'month', kind: 'exact', asOf: today } as const;
    const { cohorts: lines, pooled } = cohortTable(sample, options);
    expect(cohorts.body).toMatchObject(plain({ cohorts: lines, pooled }) as object);
    const earlier = { unit: 'quarter', kind: 'unbounded', asOf: day('2025-12-31') } as const;
    const before = await ask('GET', '/v1/reports/cohorts?unit=quarter&kind=unbounded&asOf=2025-12-31');
    const table = cohortTable(
      sample.filter(({ on }) => on <= earlier.asOf),
      earlier,
    );
    expect(before.body).toMatchObject(plain({ cohorts: table.cohorts, pooled: table.pooled }) as object);
    const then = await ask('GET', '/v1/reports/activity?asOf=2025-12-31');
    expect(then.body).toMatchObject({ asOf: '2025-12-31', trading: { active: 2, dormant: 0 } });
    const { body } = await ask('GET', '/v1/reports/activity', { as: 'viewer' });
    const { trading, dormantMonths } = body as { trading: Record<string, number>; dormantMonths: object };
    // b1 traded last on 1 December 2025, three months before 2 March 2026; b2 on 27 February.
    expect(trading).toMatchObject({ active: 1, dormant: 1 });
    expect(dormantMonths).toEqual({ 3: 1 });
  });

  it('reads on where a page of customers ends', async () => {
    const ids = ['c1', 'c2', 'c3'];
    const page = (after: string) => Promise.resolve(ids.filter((own) => own > after).slice(0, 1));
    const stores = {
      customers: { page: async (after: string) => (await page(after)).map((own) => ({ id: own })) },
      trades: { of: () => Promise.resolve([]) },
    };
    const found: string[] = [];
    for await (const { customers } of customerPages(stores as never))
      found.push(...customers.map((own) => own.id));
    expect(found).toEqual(ids);
  });

  it('reports the conversion of the stored log', async () => {
    const { body } = await ask('GET', '/v1/reports/conversion', { as: 'viewer' });
    const { rows } = await opened().again().query('select step from funnel_step order by case_id, revision');
    const log = rows.map(({ step }) => step as Step<never>);
    expect(body).toMatchObject(
      plain(stageConversion(log, { ...branch.conversion, asOf: today } as never)) as object,
    );
  });
}
