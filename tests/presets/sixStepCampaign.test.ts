import {
  advance,
  choices,
  course,
  day,
  type EventOf,
  type Facts,
  inspectFunnel,
  openCase,
  replay,
  stalledCases,
  type Step,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectWorded } from '../questionnaire/laws.js';

const funnel = course.sixStepCampaign;
const on = day('2026-10-08');
type Event = EventOf<typeof funnel>;
const opened = openCase(funnel, { id: 'spring', customer: 'branch-1', on, entry: 'campaign' });

// The six things in the order of the course (domain: re-activation), and what settles each.
const settles: [Event, Facts][] = [
  ['settle-purpose', { purposeSettled: true }],
  ['settle-targets', { targets: 120 }],
  ['settle-means', { channel: 'telephone' }],
  ['settle-product', { productSettled: true }],
  ['settle-success', { successFiguresSettled: true }],
  ['settle-incentive', { incentiveSettled: true, incentiveByTurnover: false }],
];

/** A campaign for which the first so many things are settled. */
function settled(count: number) {
  let { row } = opened;
  const steps: Step[] = [opened.step];
  for (const [event, facts] of settles.slice(0, count)) {
    const next = advance(funnel, row, { event, on, facts });
    if (!next.moved) throw new Error(`${event} should settle`);
    steps.push(next.step);
    ({ row } = next);
  }
  return { row, steps };
}

describe('a campaign', () => {
  it('is right by the rules of funnels, with all six stages in their order', () => {
    expect(inspectFunnel(funnel)).toEqual([]);
    expect(Object.keys(funnel.stages)).toEqual([
      'purpose',
      'targets',
      'means',
      'product',
      'success',
      'incentive',
      'ready',
      'cancelled',
    ]);
  });

  it('is ready when six things are settled, and not before', () => {
    for (let count = 0; count < 6; count++) expect(settled(count).row.stage).not.toBe('ready');
    const { row, steps } = settled(6);
    expect(row.stage).toBe('ready');
    expect(replay(funnel, steps)).toEqual(row);
  });

  it('settles nothing out of its order', () => {
    for (const [place, [, facts]] of settles.entries()) {
      const { row } = settled(place);
      for (const [event] of settles.filter((_, other) => other !== place)) {
        expect(advance(funnel, row, { event, on, facts }).moved).toBe(false);
      }
    }
  });

  it.each<[string, Facts]>([
    ['settle-purpose', { purposeSettled: false }],
    ['settle-targets', { targets: 0 }],
    ['settle-means', { channel: 'chat' }],
    ['settle-means', { channel: 'blog', complianceApproved: false }],
    ['settle-means', { channel: 'pigeon', complianceApproved: true }],
    ['settle-incentive', { incentiveSettled: true, incentiveByTurnover: true }],
    ['settle-incentive', { incentiveSettled: true }],
  ])('does not %s with %j', (event, facts) => {
    const { row } = settled(settles.findIndex(([own]) => own === event));
    const refused = advance(funnel, row, { event: event as Event, on, facts });
    expect(refused.moved).toBe(false);
    if (!refused.moved) expectWorded(refused.reasons);
  });

  it.each([
    ['telephone', undefined],
    ['chat', true],
    ['blog', true],
  ])('goes by %s, approved: %s', (channel, approved) => {
    const facts = { channel, ...(approved !== undefined && { complianceApproved: approved }) };
    const { row } = settled(2);
    expect(advance(funnel, row, { event: 'settle-means', on, facts }).row.stage).toBe('product');
    expect(
      choices(funnel, row, { on, facts }).filter(({ event, allowed }) => allowed && event === 'settle-means'),
    ).toHaveLength(1);
  });

  it('goes back a step, ends with a reason, and begins the next round as an episode', () => {
    expect(advance(funnel, settled(3).row, { event: 'reconsider', on }).row.stage).toBe('means');
    expect(advance(funnel, settled(3).row, { event: 'cancel', on }).moved).toBe(false);
    expect(advance(funnel, settled(3).row, { event: 'cancel', on, reason: 'not-compliant' }).row.stage).toBe(
      'cancelled',
    );
    expect(advance(funnel, settled(6).row, { event: 'plan-again', on }).row).toMatchObject({
      stage: 'purpose',
      episode: 2,
    });
  });

  it('stalls when nothing is settled for fourteen days', () => {
    const { row } = settled(1);
    expect(stalledCases(funnel, [row], day('2026-10-22'))).toEqual([]);
    expect(stalledCases(funnel, [row], day('2026-10-23'))).toMatchObject([
      { case: 'spring', stage: 'targets', overdueDays: 1 },
    ]);
  });
});
