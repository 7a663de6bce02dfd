import { warn, warningFacts, warningList, type WarningRecords } from 'panhuo';
import { describe as wordsOf } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, frozen, visible } from '../../questionnaire/laws.js';
import { cny, complaint, contact, everything, on, policyOf, snapshot, trade } from './files.js';
import { factsOf, leaving, policy } from './leaving.js';

const staying: WarningRecords = {
  trades: [trade(190), trade(195)],
  cashFlows: [],
  transfers: [],
  snapshots: [snapshot(150, '100000.00'), snapshot(199, '100000.00', { holdings: '0', profit: '0' })],
  contacts: [contact(190, 'customer')],
  complaints: [],
};

describe('a customer who is leaving', () => {
  const { value, reasons } = warn(policy, factsOf(leaving));

  it('gets the points of all six rules, in the order of the policy', () => {
    // 30 + 25 + 25 + 20 + 15 + 0: the last contact is 80 days old, the limit is 90.
    expect(value).toEqual({
      score: 115,
      level: 'urgent',
      atStake: { assets: '40000.00', on: on(199), commissionAYear: '350.00' },
    });
    expect(reasons.map(({ rule, detail }) => [rule, detail['points']])).toEqual([
      ['warning_silent', 30],
      ['warning_assets_taken', 25],
      ['warning_taken_out', 25],
      ['warning_complaint_open', 20],
      ['warning_loss', 15],
      ['warning_level', undefined],
    ]);
  });

  it('is told apart in plain words', () => {
    // Day 100 is 2024-04-10, day 150 is 2024-05-30, day 180 is 2024-06-29, day 190 is 2024-07-09.
    expect(reasons.map((reason) => wordsOf(reason, 'en'))).toEqual([
      'silent since 2024-04-10, for 100 days: 10 times his usual gap of 10 days (30 points)',
      'assets from 100,000.00 on 2024-05-30 to 40,000.00: 50,000.00 net taken out by himself, -10,000.00 by the market and the rest (25 points)',
      '50,000.00 taken out in the last 30 days, first on 2024-06-29: 50% of the 100,000.00 before (25 points)',
      '1 complaint open, the oldest since 2024-07-09, for 10 days (20 points)',
      'result -33.33% (-20,000.00), at the limit since 2024-07-18, 0% before (15 points)',
      'score 115: urgent, from 60 on',
    ]);
    expect(reasons.map((reason) => wordsOf(reason, 'zh'))).toEqual([
      '自 2024-04-10 起沉寂 100 天，为其惯常间隔 10 天的 10 倍（30 分）',
      '资产自 2024-05-30 由 100,000.00 变为 40,000.00：自行净转出 50,000.00，行情及其他 -10,000.00（25 分）',
      '近 30 天转出 50,000.00（始于 2024-06-29），占此前资产 100,000.00 的 50%（25 分）',
      '投诉未办结 1 件，最早 2024-07-09，已 10 天（20 分）',
      '持仓盈亏 -33.33%（-20,000.00），自 2024-07-18 起达到界限，此前为0%（15 分）',
      '115 分，达到“紧急”（60 分起）',
    ]);
  });
});

describe('the list', () => {
  it('says who, why, since when and how much is at stake, and who cannot be judged', () => {
    const book = [
      { customer: 'a', facts: factsOf(staying) },
      { customer: 'b', facts: factsOf({}) },
      { customer: 'c', facts: factsOf(leaving) },
    ];
    const { lines, unjudged, quiet } = warningList(policy, frozen(book));
    expect(lines).toEqual([
      {
        customer: 'c',
        score: 115,
        level: 'urgent',
        since: on(100),
        atStake: { assets: '40000.00', on: on(199), commissionAYear: '350.00' },
        reasons: warn(policy, factsOf(leaving)).reasons,
      },
    ]);
    // Two trades are one gap: the rhythm alone could give him 30 points, and the first level begins at 20.
    expect(unjudged.map(({ customer, since, score }) => [customer, since, score])).toEqual([
      ['a', null, 0],
      ['b', null, 0],
    ]);
    expect(unjudged[1]?.reasons.map(({ rule, detail }) => [rule, detail['facts'], detail['points']])).toEqual(
      [
        ['warning_unknown', ['trades'], 0],
        ['warning_unknown', ['snapshots'], 0],
        ['warning_unknown', ['cashFlows', 'transfers', 'snapshots'], 0],
        ['warning_unknown', ['complaints'], 0],
        ['warning_unknown', ['snapshots'], 0],
        ['warning_unknown', ['contacts'], 0],
        ['warning_no_level', undefined, undefined],
      ],
    );
    expect(wordsOf(unjudged[1]!.reasons[2]!, 'en')).toBe(
      'transfers out cannot be judged, not known: cash flows, securities transfers, asset snapshots',
    );
    expect(quiet).toEqual([]);
    for (const line of [...lines, ...unjudged]) expectWorded(line.reasons);
  });

  it('puts the score first, then assets, then commission, then the customer number', () => {
    const complaints = [complaint(100)];
    const worth = (assets?: string, fee = '0') =>
      factsOf({
        complaints,
        trades: [trade(150, { commission: cny(fee) })],
        ...(assets !== undefined && { snapshots: [snapshot(150, assets)] }),
      });
    const book = [
      { customer: 'unknown', facts: factsOf({ complaints }) },
      { customer: 'no assets known', facts: worth(undefined, '500') },
      { customer: 'nothing', facts: worth('0') },
      { customer: 'x2', facts: worth('900', '10') },
      { customer: 'x1', facts: worth('900.00', '10.00') },
      { customer: 'more fee', facts: worth('900', '90') },
      { customer: 'rich', facts: worth('1000') },
      { customer: 'poor and angry', facts: factsOf({ complaints, contacts: [], openedOn: on(0) }) },
    ];
    expect(warningList(policy, book).lines.map(({ customer }) => customer)).toEqual([
      'poor and angry',
      'rich',
      'more fee',
      'x1',
      'x2',
      'nothing',
      'no assets known',
      'unknown',
    ]);
  });

  it('calls quiet who is below the first level even if all that is not known spoke against him', () => {
    // Only the contact is not known: 10 points at most, and the first level begins at 20.
    const trades = [150, 160, 165, 170, 180, 190, 195].map((at) => trade(at));
    const facts = (contacts: object) =>
      factsOf({ ...staying, trades, contacts: undefined, ...contacts } as unknown as WarningRecords);
    const book = [
      { customer: 'a', facts: facts({}) },
      { customer: 'b', facts: facts({ contacts: [contact(1, 'customer')] }) },
      { customer: 'c', facts: facts({ complaints: undefined }) },
    ];
    const lists = warningList(policy, book);
    expect(lists.quiet.map(({ customer, score, since }) => [customer, score, since])).toEqual([
      ['b', 10, on(1)],
      ['a', 0, null],
    ]);
    expect(lists.unjudged.map(({ customer }) => customer)).toEqual(['c']);
  });

  it('calls nobody quiet whom missing facts could bring exactly to the first level', () => {
    const own = policyOf({ id: 'k', kind: 'complaint-open', days: 1, points: 1 });
    const book = [{ customer: 'a', facts: warningFacts(own, {}, on(1)) }];
    expect(warningList(own, book).unjudged).toHaveLength(1);
  });

  it('of nobody is empty', () => {
    expect(warningList(policy, [])).toEqual({ lines: [], unjudged: [], quiet: [] });
  });

  it.each([
    [
      'a customer twice',
      [
        { customer: 'CANARY', facts: factsOf({}) },
        { customer: 'CANARY', facts: factsOf({}) },
      ],
      '[1].customer',
    ],
    [
      'facts of two days',
      [
        { customer: 'a', facts: factsOf({}) },
        { customer: 'CANARY', facts: factsOf({}, 199) },
      ],
      '[1].facts.asOf',
    ],
    [
      'facts of another policy',
      [{ customer: 'CANARY', facts: warningFacts(everything, {}, on(1)) }],
      '[0].facts.measures.falling-rhythm',
    ],
  ])('is not made of %s', (_, book, path) => {
    const error = errorOf(() => warningList(policy, book));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expect(visible(error)).not.toContain('CANARY');
    expectWorded([error.reason]);
  });

  it('needs a policy that was checked', () => {
    expect(errorOf(() => warningList({ ...policy }, [])).code).toBe('definition_unchecked');
    expect(errorOf(() => warn({ ...policy }, factsOf({}))).code).toBe('definition_unchecked');
  });
});
