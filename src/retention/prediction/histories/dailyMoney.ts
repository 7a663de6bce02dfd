import { demandChoice, DomainError, type Expectation, scaleOf } from '../../../kernel/index.js';
import type { ActivityTally, MoneyColumn } from '../../activity/types.js';
import type { HistoryValue } from './types.js';

/** The money of each active day: a place for every place in the days of the activity. */
export interface DailyMoney {
  readonly money: MoneyColumn;
  /** Minor units of a major one. */
  readonly unit: number;
}

const KEPT = "a summary made with unit 'day' and the figure in keep: ['amount', 'commission']";

/**
 * The money of each day with trades.
 *
 * @throws DomainError `facts_invalid` for a value that there is not; `unit_mismatch` when the summary does not hold it, is not
 * by the day, or calls days active on which nobody traded.
 */
export function dailyMoney(activity: ActivityTally, value: HistoryValue): DailyMoney {
  demandChoice(value, ['amount', 'commission'], 'value');
  const { unit, counted, currency, periodAmount, periodCommission } = activity;
  const money = value === 'amount' ? periodAmount : periodCommission;
  if (money === undefined) throw mismatch('value', KEPT);
  if (unit !== 'day') throw mismatch('unit', KEPT);
  if (counted.some((kind) => kind !== 'trade')) throw mismatch('counted', 'trades alone');
  return { money, unit: currency === null ? 1 : 10 ** scaleOf(currency) };
}

function mismatch(path: string, expected: Expectation): DomainError {
  return new DomainError('unit_mismatch', { path, expected });
}
