import { type ChurnBook, churnLedger, industry } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { flow, happened, on, snap, trade, transfer } from './churnBooks.js';
import { february, ledgerOf, movesOf, time, was } from './oneLedger.js';

describe('a customer of whom all that is known is the day on which he closed his account', () => {
  it('holds nothing that evening, whatever the snapshot of that day says, and was never effective', () => {
    const period = february({
      snapshots: [snap('c1', '2024-02-10', '9000.00')],
      events: [happened('c1', '2024-02-10', 'closed')],
    });
    expect([movesOf(period), period.standing.outside]).toEqual([[], 1]);
  });
});

describe('a customer who becomes effective', () => {
  const reopened = happened('c1', '2024-02-05', 'opened');
  const rich = [snap('c1', '2024-02-10', '5000.00')];
  const about = (more: object) => [
    { id: 'c1', kind: 'individual' as const, openedOn: on('2024-02-05'), ...more },
  ];
  it.each<[string, Partial<ChurnBook>, string[]]>([
    ['for the first time is new', { opening: [], snapshots: rich }, ['new']],
    [
      'is new, however long he has been there with less',
      { opening: was('4999.99'), snapshots: rich },
      ['new'],
    ],
    [
      'is not new with a half-open account',
      { snapshots: rich, customers: about({ halfOpen: true }) },
      ['notNew.halfOpen'],
    ],
    [
      'is not new with a second opening',
      { snapshots: rich, customers: about({}), events: [happened('c1', '2020-01-02', 'opened')] },
      ['notNew.secondOpening'],
    ],
    [
      'is not new less than three months after a closing',
      { snapshots: rich, customers: about({}), events: [happened('c1', '2023-11-06', 'closed'), reopened] },
      ['notNew.afterClosing'],
    ],
    [
      'is new three months after a closing',
      { snapshots: rich, customers: about({}), events: [happened('c1', '2023-11-05', 'closed'), reopened] },
      ['new'],
    ],
    [
      'is new after a closing when it is an institution',
      {
        snapshots: rich,
        customers: about({ kind: 'institution' }),
        events: [happened('c1', '2023-11-06', 'closed'), reopened],
      },
      ['new'],
    ],
    [
      'returned by the market when he did nothing',
      { opening: was('10.00', true), snapshots: rich },
      ['returned.byMarket'],
    ],
    [
      'returned himself when he paid in',
      {
        opening: was('10.00', true),
        snapshots: rich,
        cashFlows: [flow('c1', '2024-02-10', 'deposit', '4990.00')],
      },
      ['returned.byCustomer'],
    ],
    [
      'returned himself when he traded',
      { opening: was('10.00', true), snapshots: rich, trades: [trade('c1', '2024-02-20')] },
      ['returned.byCustomer'],
    ],
    [
      'returned himself when he moved securities in',
      { opening: was('10.00', true), snapshots: rich, transfers: [transfer('c1', '2024-02-10', 'in')] },
      ['returned.byCustomer'],
    ],
    [
      'was lifted by dividends, interest, a withdrawal, securities moved out, a forced sale and a court order',
      {
        opening: was('10.00', true),
        snapshots: rich,
        cashFlows: [
          flow('c1', '2024-02-03', 'dividend', '10.00'),
          flow('c1', '2024-02-04', 'interest', '10.00'),
          flow('c1', '2024-02-05', 'withdrawal', '1.00'),
        ],
        transfers: [
          transfer('c1', '2024-02-06', 'out', '1.00'),
          transfer('c1', '2024-02-06', 'in', '1.00', 'firm'),
        ],
        trades: [trade('c1', '2024-02-06', 'firm')],
      },
      ['returned.byMarket'],
    ],
    [
      'came and went within the period is in no other figure',
      { snapshots: [snap('c1', '2024-02-10', '5000.00'), snap('c1', '2024-02-20', '4000.00')] },
      ['passing'],
    ],
  ])('%s', (_, book, moves) => {
    expect(movesOf(february(book))).toEqual(moves);
  });

  it('returned in a way that cannot be told when a kind of act is not known', () => {
    const book = {
      ...time,
      opening: was('10.00', true),
      snapshots: rich,
      events: [],
      trades: [],
      cashFlows: [],
    };
    const { periods } = churnLedger(industry.churn, book, { lists: true });
    expect(movesOf(periods[0]!)).toEqual(['returned.unknown']);
    expect(periods[0]!.reasons.map(({ rule }) => rule)).toEqual([
      'ledger_acts_unknown',
      'ledger_flows_unknown',
    ]);
    const acted = { ...book, trades: [trade('c1', '2024-02-03')] };
    expect(movesOf(churnLedger(industry.churn, acted, { lists: true }).periods[0]!)).toEqual([
      'returned.byCustomer',
    ]);
  });

  it('returned by the market when his last act came before he fell, or on that day', () => {
    const snapshots = [
      snap('c1', '2024-01-10', '6000.00'),
      snap('c1', '2024-01-20', '4000.00'),
      snap('c1', '2024-02-10', '6000.00'),
    ];
    const by = (day: string) => movesOf(february({ snapshots, trades: [trade('c1', day)] }));
    expect(by('2024-01-20')).toEqual(['returned.byMarket']);
    expect(by('2024-01-21')).toEqual(['returned.byCustomer']);
    expect(by('2024-02-29')).toEqual(['returned.byCustomer']);
    expect(by('2024-03-01')).toEqual(['returned.byMarket']);
  });

  it('fell on the first day below, whatever his assets did until he came back', () => {
    const snapshots = [
      snap('c1', '2024-01-10', '6000.00'),
      snap('c1', '2024-01-15', '4000.00'),
      snap('c1', '2024-01-25', '3900.00'),
      snap('c1', '2024-02-10', '6000.00'),
    ];
    const by = (day: string) => movesOf(february({ snapshots, trades: [trade('c1', day)] }));
    expect(by('2024-01-15')).toEqual(['returned.byMarket']);
    expect(by('2024-01-20')).toEqual(['returned.byCustomer']);
  });

  it('returned by the market when he left after his last act', () => {
    const snapshots = [
      snap('c1', '2024-01-10', '6000.00', { cash: '0.00' }),
      snap('c1', '2024-02-10', '6000.00', { cash: '0.00' }),
    ];
    const events = [
      happened('c1', '2024-01-15', 'custody-transferred'),
      happened('c1', '2024-02-05', 'opened'),
    ];
    const by = (day: string) => movesOf(february({ snapshots, events, trades: [trade('c1', day)] }));
    expect(by('2024-01-15')).toEqual(['returned.byMarket']);
    expect(by('2024-02-06')).toEqual(['returned.byCustomer']);
  });

  it('is judged new by nothing that came after', () => {
    // The day of opening is wrong, as such days are: what happened before it, but after the period, is not looked at.
    const book = {
      snapshots: rich,
      customers: about({ openedOn: on('2024-06-30') }),
      events: [happened('c1', '2024-05-01', 'opened')],
    };
    expect(movesOf(february(book))).toEqual(['new']);
    expect(movesOf(ledgerOf({ ...book, asOf: on('2024-06-30') }).periods[0]!)).toEqual(['new']);
  });

  it('is new at his first opening, though his file names a second one since', () => {
    const events = [happened('c1', '2024-02-05', 'opened')];
    const customers = about({ openedOn: on('2024-06-30') });
    expect(movesOf(february({ snapshots: rich, events, customers }))).toEqual(['new']);
    // The second opening makes him not new from its day on: then he would first count.
    const late = [snap('c1', '2024-06-30', '5000.00')];
    const { periods } = ledgerOf({ snapshots: late, events, customers, asOf: on('2024-06-30') });
    expect(movesOf(periods[4]!)).toEqual(['notNew.secondOpening']);
  });
});
