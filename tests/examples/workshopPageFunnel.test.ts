import { addDays, course, day, DomainError, inspectFunnel, readCase, replay } from 'panhuo';
import { describe, expect, it } from 'vitest';
import {
  eventTo,
  goToDay,
  isLoss,
  moveCase,
  openAnew,
  setFact,
} from '../../examples/workshop/page/rooms/funnel/actions.js';
import { shownCases } from '../../examples/workshop/page/rooms/funnel/cases.js';
import { classFunnel } from '../../examples/workshop/page/rooms/funnel/classFunnel.js';
import { conversionOf } from '../../examples/workshop/page/rooms/funnel/conversionOf.js';
import {
  funnelSlice,
  type FunnelState,
  type KeptCase,
} from '../../examples/workshop/page/rooms/funnel/funnelState.js';

// The DOM-free parts of the funnel room, by the rules of the course's funnel and of the class's two deadlines.

const start = funnelSlice.initial;

function afterInterest(state: FunnelState, id: string): FunnelState {
  const known = setFact(setFact(state, id, 'behaviourAnalysed', true), id, 'needsSurveyed', true);
  return moveCase(known, id, { event: 'interest' }).state;
}

describe('the funnel of the class', () => {
  it('is without a finding, and the course’s but for its deadlines', () => {
    expect(inspectFunnel(classFunnel)).toEqual([]);
    const { stages } = course.serviceFunnel;
    const { select, trade, ...others } = classFunnel.stages;
    const { select: courseSelect, trade: courseTrade, ...courseOthers } = stages;
    expect(others).toEqual(courseOthers);
    expect({ ...select, after: undefined }).toEqual({ ...courseSelect, after: undefined });
    expect({ ...trade, after: undefined }).toEqual({ ...courseTrade, after: undefined });
  });
});

describe('the first board', () => {
  // The course's reference has ten on watch; three of the class's ten are dormant.
  it('has ten customers on watch, of whom three are dormant', () => {
    const cases = shownCases(start);
    expect(cases.map(({ row }) => row.stage)).toEqual(Array<string>(10).fill('watch'));
    expect(cases.filter(({ row }) => row.entry === 'dormant')).toHaveLength(3);
  });
});

describe('a case of the class', () => {
  it('moves where its facts allow it, and says what is missing where they do not', () => {
    const refused = moveCase(start, 'k1', { event: 'interest' });
    expect(refused.state).toBe(start);
    expect(refused.answer.moved ? [] : refused.answer.reasons.map(({ detail }) => detail['fact'])).toEqual([
      'behaviourAnalysed',
      'needsSurveyed',
    ]);
    expect(shownCases(afterInterest(start, 'k1'))[0]!.row.stage).toBe('select');
  });

  it('takes the event that leads to the stage on which its card was dropped', () => {
    expect(eventTo(start, 'k1', 'select')).toBe('interest');
    expect(eventTo(start, 'k1', 'silent')).toBe('fall-silent');
    expect(eventTo(start, 'k1', 'lost')).toBe('refuse');
    const selecting = afterInterest(start, 'k1');
    expect(eventTo(selecting, 'k1', 'watch')).toBe('hesitate');
    // Nothing leads from watch to close: the deal that would is refused by name.
    expect(eventTo(start, 'k1', 'close')).toBe('deal');
  });

  it('is lost with a reason code only', () => {
    expect(isLoss(start, 'k1', 'refuse')).toBe(true);
    expect(isLoss(start, 'k1', 'interest')).toBe(false);
    expect(moveCase(start, 'k1', { event: 'refuse' }).answer.moved).toBe(false);
    expect(moveCase(start, 'k1', { event: 'refuse', reason: 'price' }).answer.row.stage).toBe('lost');
  });

  it('is opened anew beside the old one, for the same customer by the same entry', () => {
    const lost = moveCase(start, 'k9', { event: 'refuse', reason: 'other' }).state;
    const cases = shownCases(openAnew(lost, 'k9'));
    const ofCustomer = cases.filter(({ row }) => row.customer === 'c09');
    expect(ofCustomer.map(({ row, round }) => [row.stage, row.entry, round])).toEqual([
      ['lost', 'dormant', 1],
      ['watch', 'dormant', 2],
    ]);
  });

  it('is opened anew under an id of its own where an imported board has gaps', () => {
    const second = funnelSlice.read({ ...start, cases: [start.cases[1]] });
    const ids = openAnew(second, 'k2').cases.map(({ steps }) => steps[0]!.case);
    expect(ids).toEqual(['k2', 'k3']);
  });

  it('is moved by a deadline on the day after its last, and only then', () => {
    const selecting = afterInterest(start, 'k1');
    // 30 days let 30 days pass.
    expect(goToDay(selecting, addDays(start.on, 30)).moved).toEqual([]);
    const { state, moved } = goToDay(selecting, addDays(start.on, 31));
    expect(moved.map(({ case: id, event, to }) => [id, event, to])).toEqual([['k1', 'hesitate', 'watch']]);
    expect(shownCases(state)[0]!.row.stage).toBe('watch');
  });

  it('goes back from trade to select when 14 days have passed without a deal', () => {
    const prepared = ['suitabilityValid', 'planWritten'].reduce(
      (state, fact) => setFact(state, 'k1', fact, true),
      afterInterest(start, 'k1'),
    );
    const trading = moveCase(prepared, 'k1', { event: 'decide' }).state;
    expect(shownCases(trading)[0]!.row.stage).toBe('trade');
    expect(goToDay(trading, addDays(start.on, 14)).moved).toEqual([]);
    const { moved } = goToDay(trading, addDays(start.on, 15));
    expect(moved.map(({ case: id, from, to }) => [id, from, to])).toEqual([['k1', 'trade', 'select']]);
  });

  it('comes back from storage as its log says', () => {
    const { state } = goToDay(afterInterest(start, 'k1'), day('2026-03-01'));
    const stored: unknown = JSON.parse(JSON.stringify(state));
    expect(funnelSlice.read(stored)).toEqual(state);
    for (const { steps } of state.cases) {
      const row = replay(classFunnel, steps);
      expect(readCase(classFunnel, JSON.parse(JSON.stringify(row)))).toEqual(row);
    }
  });
});

describe('an imported board', () => {
  const [first, second] = start.cases as [KeptCase, KeptCase];
  const [opened] = first.steps;
  const withFirst = (kept: object) => ({ ...start, cases: [{ ...first, ...kept }, second] });

  it.each([
    ['two cases of one id', { ...start, cases: [first, second, first] }, 'two cases have the same id'],
    [
      'a fact that no move asks for',
      withFirst({ facts: { rich: true } }),
      'there is a fact that the funnel does not ask for',
    ],
    // The board begins on 5 January 2026.
    [
      'a day before its latest step',
      { ...start, on: '2026-01-04' },
      'the day lies before the latest step, or too far off',
    ],
    [
      'a day after the last of the class',
      { ...start, on: '2100-01-01' },
      'the day lies before the latest step, or too far off',
    ],
  ])('is refused for %s', (_, board, says) => {
    expect(() => funnelSlice.read(board)).toThrow(says);
  });

  it('is refused where a log goes from watch to close, as no move of the funnel does', () => {
    const jump = { ...opened, revision: 1, event: 'deal', from: 'watch', to: 'close' };
    expect(() => funnelSlice.read(withFirst({ steps: [opened, jump] }))).toThrow(DomainError);
  });
});

describe('the conversion of the class', () => {
  it('stands beside as many cases as the reference would have', () => {
    const { lines, weakest } = conversionOf(afterInterest(afterInterest(start, 'k1'), 'k2'));
    // Two of ten came to select, where five do: 20 % ÷ 50 %. None of the two has traded, where 40 % do.
    expect(lines.map(({ reach, referenceCases }) => [reach.reached, referenceCases])).toEqual([
      [10, 10],
      [2, 5],
      [0, 2],
      [0, 1],
    ]);
    expect(lines[1]!.against.ratio).toBe(0.4);
    expect(weakest).toBe('trade');
  });
});
