import { describe, expect, it } from 'vitest';
import { escape } from '../../examples/branch-review/report/format.js';
import { reviewOf } from './reviewOf.js';

// Tiny branches, made by hand; every expected figure is worked out beside it.
describe('the ledger of gains and losses', () => {
  const assets = `customer,on,total,cash
a,2024-01-31,20000,20000
a,2024-03-28,21000,21000
b,2024-01-31,9000,9000
b,2024-03-15,800,800
c,2024-01-31,50,50
c,2024-02-20,6000,6000
d,2024-01-31,8000,8000
d,2024-02-10,0,0
e,2024-01-31,7000,7000
e,2024-02-28,3000,3000
e,2024-03-20,6500,6500
`;
  const files = {
    'assets.csv': assets,
    'events.csv': 'customer,on,kind\nd,2024-02-10,custody-transferred\n',
    'cash-flows.csv': 'customer,on,kind,amount\ne,2024-03-19,deposit,3500\n',
    'trades.csv': 'customer,on,side,product,amount,commission\na,2024-03-28,buy,stock,1000,5\n',
  };

  it('begins after the month of the first snapshot, and nets nothing', () => {
    const { ledger, rules } = reviewOf(files).review;
    const [february, march] = ledger?.periods ?? [];
    expect(ledger).toMatchObject({ unit: 'month', currency: 'CNY' });
    expect(ledger?.periods).toHaveLength(2);
    // a, b, d, e are effective from 5,000 on; c joins them, d leaves with nothing, e falls to 3,000.
    expect(february).toMatchObject({
      complete: true,
      customers: { opening: 4, new: 1, lost: { explicit: 1, implicit: 0, shallow: 1 }, closing: 3 },
      assets: { opening: '44000.00', new: '6000.00', lost: { explicit: '8000.00', shallow: '7000.00' } },
    });
    // e comes back by his own deposit, b falls to 800; a has 1,000 more.
    expect(march).toMatchObject({
      complete: false,
      customers: { opening: 3, returned: { byCustomer: 1, byMarket: 0 }, lost: { shallow: 1 }, closing: 3 },
      assets: { opening: '35000.00', change: '1000.00', stillHeld: '800.00', closing: '33500.00' },
    });
    expect(rules.map(({ id }) => id)).toContain('industry/churn');
  });

  it('is shown in a chart and two tables, with what is not over and what is rare only where there is some', () => {
    const { en, zh } = reviewOf(files);
    expect(en).toMatch(/<section id="ledger"><h2>Ledger of gains and losses<\/h2>/);
    expect(en).toContain('<td data-label="period">2024-02</td>');
    expect(en).toContain('<td data-label="period">2024-03 *</td>');
    expect(en).toContain('it is counted up to 28 March 2024');
    expect(en).toContain('<td class="number" data-label="lost: explicit">8,000</td>');
    expect(en).not.toContain('second opening');
    expect(en).not.toContain('has no account events');
    expect(zh).toContain('<section id="ledger"><h2>客户流失台账</h2>');
    expect(zh).toContain('<td class="number" data-label="激活：自主">1</td>');
    expect(zh).toContain('有效户：资产 5,000 起');
  });

  it('counts who has opened for the second time apart, in a column of its own', () => {
    const { review, en } = reviewOf({
      ...files,
      'customers.csv': 'id,kind,name,opened_on\nc,individual,n,2024-02-15\n',
      'assets.csv': 'customer,on,total,cash\nc,2024-01-31,50,50\nc,2024-02-20,6000,6000\n',
      'events.csv': 'customer,on,kind\nc,2023-01-10,opened\n',
      'cash-flows.csv': 'customer,on,kind,amount\nc,2024-02-19,deposit,3500\n',
      'trades.csv': 'customer,on,side,product,amount,commission\nc,2024-03-28,buy,stock,1000,5\n',
    });
    expect(review.ledger?.periods[0]?.customers).toMatchObject({ new: 0, notNew: { secondOpening: 1 } });
    expect(en).toContain('<td class="number" data-label="second opening">1</td>');
  });

  it('says what it cannot know', () => {
    const { en } = reviewOf({
      'assets.csv': assets,
      'trades.csv': 'customer,on,side,product,amount,commission\nf,2024-03-28,buy,stock,1000,5\n',
    });
    expect(en).toContain('The input has no account events (events.csv)');
    expect(en).toContain('1 customer has no snapshot by the last evening and counts in no figure');
  });

  it.each([
    // Twelve months after the first are shown as months, more as quarters, and never more than twelve of them.
    ['2023-01-20', '2024-01-05', 'month', '2023-02-01', 12],
    ['2023-01-20', '2024-02-05', 'quarter', '2023-04-01', 4],
    ['2018-05-31', '2024-06-28', 'quarter', '2021-07-01', 12],
  ])('from %s to %s is told by the %s', (first, last, unit, from, periods) => {
    const { ledger } = reviewOf({
      'assets.csv': `customer,on,total,cash\na,${first},20000,20000\na,${last},20000,20000\n`,
    }).review;
    expect([ledger?.unit, ledger?.periods[0]?.start, ledger?.periods.length]).toEqual([unit, from, periods]);
  });

  it('is left out, with the reason, while no month has begun after the first snapshot', () => {
    const { review, en } = reviewOf({
      'assets.csv': 'customer,on,total,cash\na,2024-01-15,20000,20000\na,2024-01-31,20000,20000\n',
    });
    expect(review.ledger).toBeUndefined();
    expect(en).not.toContain('<section id="ledger">');
    expect(en).toContain('needs assets (assets.csv), and a month that began after the first snapshot');
  });
});

describe('early warning', () => {
  const weekly = ['2024-01-05', '2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02', '2024-02-09'];
  const tradesOf = (days: Readonly<Record<string, readonly string[]>>): string =>
    `customer,on,side,product,amount,commission\n${Object.entries(days)
      .flatMap(([customer, own]) => own.map((on) => `${customer},${on},buy,stock,1000,5\n`))
      .join('')}`;
  const files = {
    'customers.csv': `id,kind,name,opened_on
c0001,individual,王小明,2024-01-02
c0002,individual,李大华,2023-11-02
c0003,individual,赵六,2023-11-02
c0004,individual,钱七,2024-01-02
`,
    'trades.csv': tradesOf({ c0001: weekly, c0002: ['2023-12-01'], c0004: ['2024-04-12'] }),
    'assets.csv': `customer,on,total,cash,holdings,profit
c0001,2024-04-12,100000,20000,80000,-40000
c0003,2024-01-31,9000,9000,0,
c0003,2024-02-09,0,0,0,
`,
    'cash-flows.csv': 'customer,on,kind,amount\nc0004,2024-04-11,deposit,8000\n',
    'events.csv': 'customer,on,kind\nc0003,2024-02-09,custody-transferred\n',
  };

  it('watches who is neither gone nor dormant, against his own past', () => {
    const { warning, rules } = reviewOf(files).review;
    // c0003 left with nothing; c0002 has been silent for four months.
    expect(warning).toMatchObject({ left: 1, dormant: 1 });
    const { lines = [], unjudged = [], quiet = [] } = warning?.list ?? {};
    // 63 days are 9 times his 7: 30 points; a loss of 40,000 on 120,000 is 33 %: 15 points.
    expect(lines.map(({ customer, score, level, since }) => [customer, score, level, since])).toEqual([
      ['c0001', 45, 'warning', '2024-02-09'],
    ]);
    expect([...unjudged, ...quiet].map(({ customer }) => customer)).toEqual(['c0004']);
    expect(rules.map(({ id }) => id)).toContain('example/early-warning');
  });

  it('is listed masked, with what changed in words', () => {
    const { en, zh } = reviewOf(files);
    expect(en).toContain('The list: the first 1 of 1');
    expect(en).toContain('1 customer who left and 1 who is dormant are not watched here');
    expect(en).toContain('silent since 2024-02-09, for 63 days: 9 times his usual gap of 7 days (30 points)');
    expect(en).toContain('<td class="number" data-label="assets at stake">100,000</td>');
    expect(en).not.toContain('are not shown');
    expect(zh).toContain('<section id="warning"><h2>流失预警</h2>');
    expect(zh).toContain('王**');
    for (const page of [en, zh]) expect(page).not.toMatch(/王小明|c0001/);
  });

  it('lists the first twenty, and says how many there are besides', () => {
    const many = Array.from({ length: 23 }, (_, place) => `m${String(place)}`);
    const { en } = reviewOf({
      'trades.csv': tradesOf({
        ...Object.fromEntries(many.map((id) => [id, weekly])),
        c0004: ['2024-04-12'],
      }),
    });
    expect(en).toContain('The list: the first 20 of 23');
    expect(en).toContain('3 more are not shown.');
    expect(en.match(/silent since 2024-02-09/g)).toHaveLength(20);
  });

  it('is left out, with the reason, where there are neither trades nor assets', () => {
    const { review, en } = reviewOf({ 'customers.csv': files['customers.csv'] });
    expect(review.warning).toBeUndefined();
    expect(en).toContain('needs trades (trades.csv) or assets (assets.csv)');
  });
});

describe('the time until the first silence by class', () => {
  const many = Array.from({ length: 32 }, (_, place) => `m${String(place)}`);
  const files = {
    'customers.csv': `id,kind,name,opened_on\n${many
      .map((id, place) => `${id},${place < 2 ? 'institution' : 'individual'},n,2023-01-10\n`)
      .join('')}`,
    'trades.csv': `customer,on,side,product,amount,commission\n${many
      .map((id) => `${id},2023-01-10,buy,stock,1000,5\n`)
      .join('')}m0,2023-04-10,buy,stock,1000,5\n`,
    'assets.csv': `customer,on,total,cash\n${many.map((id) => `${id},2023-04-01,9000,9000\n`).join('')}`,
  };

  it('parts institutions from the others, and says of what day the classes are', () => {
    const { review, en, zh } = reviewOf(files);
    // On 10 April, day 90, all are silent but m0, who traded on that very day.
    const curves = review.holding?.byClass.map(({ scheme, curves: own }) => [
      scheme,
      own.map(({ group, curve }) => [group, curve.spells, curve.events]),
    ]);
    expect(curves).toEqual([
      [
        'wealth',
        [
          ['institution', 2, 1],
          ['retail', 30, 30],
        ],
      ],
    ]);
    expect(en).toContain(
      escape('The classes are those of 10 April 2023, not those of the day of the first trade'),
    );
    expect(zh).toContain('类别均为截至2023年4月10日的类别');
  });

  it('is left out where no class is known', () => {
    const { review, en } = reviewOf({
      'customers.csv': files['customers.csv'],
      'trades.csv': files['trades.csv'],
    });
    expect(review.holding?.byClass).toEqual([]);
    expect(en).toContain('<section id="survival">');
    expect(en).not.toContain('The classes are those of');
  });
});
