import {
  course,
  defineFeeSchedule,
  defineMarketRules,
  definePositionPolicy,
  type PositionPolicy,
} from 'panhuo';
import { throughJson } from '../../questionnaire/laws.js';
import { judgeOf } from '../series.js';

const source = { document: 'test' };
const always = { from: null, until: null, source };
const text = { zh: '费用', en: 'fee' };

/** A judge that calls a trend on the bar that makes it. */
export const quickJudge = judgeOf({ trend: { window: 2, slopeOver: 1, enter: '0.01', leave: '0' } });

/** Commission on both sides, with a minimum per order, and a duty on sales. */
export function costsOf(commission: string, minimum: string, duty: string) {
  return defineFeeSchedule({
    id: 'test/costs',
    version: '1',
    source,
    currency: 'CNY',
    fees: [
      { ...always, id: 'commission', text, sides: ['buy', 'sell'], rate: commission, minimum },
      { ...always, id: 'duty', text, sides: ['sell'], rate: duty },
    ],
  });
}

/** A market with one board and one rule for lots. */
export function exchangeOf(tick: string, lot: { minimum: number; step: number; oddLotsSoldWhole: boolean }) {
  const rules = defineMarketRules({
    id: 'test/market',
    version: '1',
    source,
    currency: 'CNY',
    tick,
    settlement: [{ ...always, sellableAfter: 1 }],
    boards: {
      any: {
        lots: [{ ...always, ...lot }],
        limits: [{ ...always, treatments: ['ordinary', 'special'], share: null }],
        listings: [],
      },
    },
  });
  return { rules, board: 'any' };
}

/** The course's bands, changed. */
export function bandsWith(change: Partial<PositionPolicy>) {
  return definePositionPolicy({ ...throughJson<PositionPolicy>(course.positionBands), ...change });
}

export const free = costsOf('0', '0', '0');
