import {
  addDays,
  type Checked,
  type Day,
  type DecimalInput,
  type DecimalText,
  demandObject,
  DomainError,
  type Explained,
  fromMinorUnits,
  plainText,
  reason,
  ruleOn,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { readPrice } from './readPrice.js';
import { fractionOf, timesFraction } from '../arithmetic/timesFraction.js';
import { boardOf } from './boardOf.js';
import type { BoardRules, MarketRules } from './marketRules.js';

/** A security on a day, as far as its price limits depend on it. */
export interface LimitedSecurity {
  readonly board: string;
  readonly on: Day;
  /** The close of the trading day before, adjusted for dividends and rights as the exchange states it. */
  readonly previousClose: DecimalInput;
  /** Whether it is under special treatment for risk (ST、*ST); default: no. */
  readonly special?: boolean | undefined;
  /** Whole trading days since it was listed: 0 on the day of listing. Left out, it was listed long ago. */
  readonly tradingDaysSinceListing?: number | undefined;
}

/** The lowest and the highest price of a day (跌停价、涨停价). */
export interface PriceLimits {
  readonly lower: DecimalText;
  readonly upper: DecimalText;
}

/**
 * The price limits of a security on a day (涨跌停价): its previous close times 1 − and 1 + the share of the rule in force,
 * each rounded half up to the tick.
 *
 * A new listing follows the rule of its own day of listing. That is taken to be the latest on which it can have been
 * listed, as many days ago as trading days have passed.
 *
 * @param rules - From `defineMarketRules`.
 * @param security - Board, day, previous close, and what else is known of it.
 * @returns The limits, or `null` where prices are free. O(rules).
 * @throws DomainError `rules_uncovered` where no rule states the limits: on days before the first rule, on the first days
 * of a listing that has limits of another kind, and for a price so low that a limit is no whole tick away;
 * `facts_invalid` for a board or a day that does not exist, a price off the tick, a treatment that is neither true nor false,
 * or trading days that are no whole number; `day_out_of_range` for more of them than there are days; `decimal_invalid` for
 * the price.
 * @example
 * ```ts
 * import { china, day, priceLimits } from 'panhuo';
 *
 * const security = { board: 'main', previousClose: '9.95', special: true };
 * priceLimits(china.aShareRules, { ...security, on: day('2026-07-03') }).value; // => { lower: '9.45', upper: '10.45' }
 * priceLimits(china.aShareRules, { ...security, on: day('2026-07-06') }).value; // => { lower: '8.96', upper: '10.95' }
 * ```
 */
export function priceLimits(
  rules: Checked<MarketRules>,
  security: LimitedSecurity,
): Explained<PriceLimits | null> {
  demandObject(security, 'security');
  const { board, on, previousClose, special = false, tradingDaysSinceListing } = security;
  const boardRules = boardOf(rules, board, on);
  // From plain JavaScript comes anything, and 'false' would count as true.
  if (typeof special !== 'boolean')
    throw new DomainError('facts_invalid', { path: 'special', expected: 'true or false' });
  const previous = readPrice(rules, previousClose, 'previousClose');
  const freeDays = freeDaysOf(boardRules, board, on, tradingDaysSinceListing);
  if (freeDays !== null)
    return { value: null, reasons: [reason('price_free_listing', { board, days: freeDays })] };

  const treatment = special ? 'special' : 'ordinary';
  const rule = ruleOn(
    boardRules.limits.filter(({ treatments }) => treatments.includes(treatment)),
    on,
  );
  if (rule === undefined) throw uncovered(`${board}.limits`, 'on');
  const { share } = rule;
  if (share === null) return { value: null, reasons: [reason('price_free', { board })] };

  const scale = scaleOf(rules.currency);
  const tick = Number(toMinorUnits(rules.tick, scale));
  const { numerator, denominator } = fractionOf(share);
  const limit = (factor: number): number =>
    timesFraction(previous / tick, { numerator: factor, denominator }, 'half-up') * tick;
  const lower = limit(denominator - numerator);
  const upper = limit(denominator + numerator);
  // Half up, an upper limit that stays where the price is has a lower one that does.
  if (lower === previous) throw uncovered(`${board}.limits`, 'previousClose');
  const value = { lower: fromMinorUnits(BigInt(lower), scale), upper: fromMinorUnits(BigInt(upper), scale) };
  const facts = {
    board,
    treatment: special ? 'special-treatment' : 'no-special-treatment',
    share,
    previousClose: plainText(previousClose),
    tick: rules.tick,
    ...value,
  };
  return { value, reasons: [reason('price_limit', facts)] };
}

/** The number of free days when the day is one of them, else `null`. */
function freeDaysOf(
  { listings }: BoardRules,
  board: string,
  on: Day,
  tradingDays: number | undefined,
): number | null {
  if (tradingDays === undefined) return null;
  if (!Number.isInteger(tradingDays) || tradingDays < 0) {
    throw new DomainError('facts_invalid', {
      path: 'tradingDaysSinceListing',
      expected: 'a whole number of zero or more',
    });
  }
  const rule = ruleOn(listings, addDays(on, -tradingDays));
  if (rule !== undefined && tradingDays >= rule.days) return null;
  if (rule?.limits === 'free') return rule.days;
  throw uncovered(`${board}.listings`, 'tradingDaysSinceListing');
}

function uncovered(rules: string, path: string): DomainError {
  return new DomainError('rules_uncovered', { path, rules });
}
