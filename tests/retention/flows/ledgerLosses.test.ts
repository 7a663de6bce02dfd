import { assetsOn, type ChurnBook } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { happened, on, snap } from './churnBooks.js';
import { february, ledgerOf, movesOf, was } from './oneLedger.js';

// domain.md §2: effective from 5,000; implicit churn below 100 for one month; shallow in neither group; explicit when he
// left with zero cash.
describe('a customer who was effective', () => {
  it.each<[string, Partial<ChurnBook>, string[]]>([
    ['stays with 5,000.00', { snapshots: [snap('c1', '2024-02-10', '5000.00')] }, []],
    ['stays when nothing is heard of him', {}, []],
    [
      'is lost, shallow, with 4,999.99',
      { snapshots: [snap('c1', '2024-02-10', '4999.99')] },
      ['lost.shallow'],
    ],
    [
      'is lost, shallow, with less than 100 for less than a month',
      { snapshots: [snap('c1', '2024-02-01', '99.99')] },
      ['lost.shallow'],
    ],
    [
      'is lost, shallow, with 100 for a month',
      { snapshots: [snap('c1', '2024-01-29', '100.00')], opening: was('100.00', true) },
      [],
    ],
    [
      'is lost, explicit, when he transferred custody and has zero cash',
      {
        snapshots: [snap('c1', '2024-02-10', '0.00', { cash: '0.00' })],
        events: [happened('c1', '2024-02-10', 'custody-transferred')],
      },
      ['lost.explicit'],
    ],
    [
      'is lost, explicit, though his holdings are still there',
      {
        snapshots: [snap('c1', '2024-02-10', '9000.00', { cash: '0.00' })],
        events: [happened('c1', '2024-02-12', 'designation-revoked')],
      },
      ['lost.explicit'],
    ],
    [
      'stays when he revoked designation and has cash',
      {
        snapshots: [snap('c1', '2024-02-10', '9000.00', { cash: '0.01' })],
        events: [happened('c1', '2024-02-12', 'designation-revoked')],
      },
      [],
    ],
    [
      'is lost, explicit, by closing his only account',
      { events: [happened('c1', '2024-02-12', 'closed', 'a1')] },
      ['lost.explicit'],
    ],
    [
      'is lost in a way not known when his cash is not',
      {
        snapshots: [snap('c1', '2024-02-10', '50.00')],
        events: [happened('c1', '2024-02-12', 'designation-revoked')],
      },
      ['lost.unknown', 'noCash'],
    ],
    [
      'stays, and is named, when he left with enough assets and unknown cash',
      {
        snapshots: [snap('c1', '2024-02-10', '9000.00')],
        events: [happened('c1', '2024-02-12', 'designation-revoked')],
      },
      ['noCash'],
    ],
    [
      'stays when he opened an account again after leaving',
      {
        snapshots: [snap('c1', '2024-02-14', '9000.00', { cash: '0.00' })],
        events: [happened('c1', '2024-02-12', 'custody-transferred'), happened('c1', '2024-02-13', 'opened')],
      },
      [],
    ],
    [
      'stays when one account is closed on the day on which the other is first heard of',
      {
        snapshots: [
          snap('c1', '2024-01-10', '8000.00', { account: 'a1', cash: '0.00' }),
          snap('c1', '2024-02-12', '6000.00', { account: 'a2', cash: '0.00' }),
        ],
        opening: [],
        events: [happened('c1', '2024-02-12', 'closed', 'a1')],
      },
      [],
    ],
    [
      'is lost, explicit, when both of his accounts are closed on one day',
      {
        snapshots: [
          snap('c1', '2024-01-10', '8000.00', { account: 'a1' }),
          snap('c1', '2024-01-10', '6000.00', { account: 'a2' }),
        ],
        opening: [],
        events: [happened('c1', '2024-02-12', 'closed', 'a1'), happened('c1', '2024-02-12', 'closed', 'a2')],
      },
      ['lost.explicit'],
    ],
    [
      'stays when a snapshot of all his accounts says so, whatever one of that day says of one',
      {
        snapshots: [
          snap('c1', '2024-02-10', '9000.00'),
          snap('c1', '2024-02-10', '3000.00', { account: 'a1' }),
        ],
      },
      [],
    ],
    [
      'stays when only one of his accounts is closed and the other is enough',
      {
        snapshots: [
          snap('c1', '2024-01-10', '6000.00', { account: 'a1', cash: '0.00' }),
          snap('c1', '2024-01-10', '7000.00', { account: 'a2', cash: '0.00' }),
        ],
        opening: [],
        events: [happened('c1', '2024-02-12', 'closed', 'a1')],
      },
      [],
    ],
  ])('%s', (_, book, moves) => {
    const period = february({ opening: was('8000.00'), ...book });
    expect(movesOf(period)).toEqual(moves);
    const losses = moves.filter((move) => move.startsWith('lost')).length;
    const { opening, closing } = period.customers;
    expect(opening - losses).toBe(closing);
  });

  it('is implicit only from the day on which the month is over', () => {
    // Below 100 since 31 January: a month later is 29 February, the last day there is.
    // Another snapshot below it begins no new month.
    const snapshots = [
      snap('c1', '2024-01-20', '8000.00'),
      snap('c1', '2024-01-31', '99.99'),
      snap('c1', '2024-02-15', '50.00'),
    ];
    const day = (asOf: string) =>
      ledgerOf({ snapshots, from: on('2024-01-31'), asOf: on(asOf), unit: 'day' }).periods;
    const days = day('2024-03-01');
    expect(days.map(movesOf)).toEqual([
      ['lost.shallow'],
      ...Array.from({ length: 28 }, () => []),
      ['deepened.implicit'],
      [],
    ]);
    expect(days[29]!.end).toBe('2024-02-29');
    // The loss is counted once, whatever becomes of it.
    expect(days.map(({ customers }) => Object.values(customers.lost).reduce((a, b) => a + b))).toEqual([
      1,
      ...Array.from({ length: 30 }, () => 0),
    ]);
  });
});

it('a lost customer who is lost in another way is not lost twice', () => {
  const snapshots = [
    snap('c1', '2024-01-10', '9000.00'),
    snap('c1', '2024-02-10', '50.00'),
    snap('c1', '2024-04-10', '200.00'),
    snap('c1', '2024-05-10', '0.00', { cash: '0.00' }),
  ];
  const events = [
    happened('c1', '2024-05-11', 'custody-transferred'),
    happened('c1', '2024-06-03', 'opened'),
  ];
  const { periods } = ledgerOf({ snapshots, events, asOf: on('2024-06-30') });
  expect(periods.map(movesOf)).toEqual([
    ['lost.shallow'],
    ['deepened.implicit'],
    ['eased.shallow'],
    ['deepened.explicit'],
    // Opened again, but below 100 since 10 May only: on 30 June for longer than a month.
    ['eased.implicit'],
  ]);
  expect(periods.map(({ standing }) => [standing.shallow, standing.implicit, standing.explicit])).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ]);
});

it('winning as many as are lost does not look neutral', () => {
  // domain.md §1: losing 100 customers and winning 100 others looks neutral and is not.
  const ids = (name: string) => Array.from({ length: 100 }, (_, index) => `${name}${index}`);
  const { customers, assets } = february({
    opening: ids('old').map((customer) => ({ customer, assets: '6000.00' })),
    snapshots: [
      ...ids('old').map((customer) => snap(customer, '2024-02-10', '200.00')),
      ...ids('new').map((customer) => snap(customer, '2024-02-10', '6000.00')),
    ],
  });
  expect(customers).toMatchObject({ opening: 100, new: 100, lost: { shallow: 100 }, closing: 100 });
  expect(assets).toMatchObject({ opening: '600000.00', new: '600000.00', lost: { shallow: '600000.00' } });
});

it('money that moves between accounts of a customer on one day makes nobody effective', () => {
  // 4,000 in one account, then in the other: never 8,000.
  const moved = [
    snap('c1', '2024-01-10', '4000.00', { account: 'a2' }),
    snap('c1', '2024-02-10', '4000.00', { account: 'a1' }),
    snap('c1', '2024-02-10', '0.00', { account: 'a2' }),
  ];
  expect(movesOf(february({ snapshots: moved }))).toEqual([]);
  expect(february({ snapshots: moved }).standing.outside).toBe(1);
});

it('whoever closes one account after he opened the other again has not left', () => {
  const book = {
    snapshots: [
      snap('c1', '2024-01-31', '5000.00', { account: 'a' }),
      snap('c1', '2024-01-31', '7000.00', { account: 'b' }),
      snap('c1', '2024-02-12', '9000.00', { account: 'a', cash: '9000.00' }),
    ],
    events: [
      happened('c1', '2024-02-05', 'closed', 'a'),
      happened('c1', '2024-02-10', 'opened', 'a'),
      happened('c1', '2024-02-20', 'closed', 'b'),
    ],
  };
  expect(movesOf(february(book))).toEqual([]);
  expect(february(book).assets.closing).toBe('9000.00');
  // And has when that one is closed too.
  const gone = { ...book, events: [...book.events, happened('c1', '2024-02-25', 'closed', 'a')] };
  expect(movesOf(february(gone))).toEqual(['lost.explicit']);
  // As the customer room says it.
  expect(assetsOn(book.snapshots, on('2024-02-29'), book.events)?.total).toBe('9000.00');
  expect(assetsOn(gone.snapshots, on('2024-02-29'), gone.events)?.total).toBe('0.00');
});
