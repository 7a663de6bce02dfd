import { type DecimalText, type Explained, type Reason, reason } from '../../kernel/index.js';
import { exact, exactFigure } from './exact.js';
import type { PeriodRecord } from './periodRecord.js';
import type { ReactivationMeasures } from './reactivationMeasures.js';
import type { SuccessMeasure, ReactivationPolicy } from './reactivationPolicy.js';

/** The measures, and which of them only the market lifted. */
export interface JudgedMeasures extends Explained<ReactivationMeasures> {
  readonly lifted: readonly SuccessMeasure[];
}

/** Judges what changed between two records that were checked. */
export function judgeMeasures(
  policy: ReactivationPolicy,
  before: PeriodRecord,
  after: PeriodRecord,
): JudgedMeasures {
  const reasons: Reason[] = [];
  const lifted: SuccessMeasure[] = [];
  const market = marketOf(before, after);
  if (market !== undefined) {
    const { was, is } = market;
    reasons.push(reason('measure_market', { before: was, after: is, change: is / was - 1 }));
  }
  const { silentTrades, tolerance } = policy;
  const silent = before.trades <= silentTrades;
  const resumed = silent ? after.trades > silentTrades : null;
  const trades = { before: before.trades, after: after.trades };
  reasons.push(
    resumed === null
      ? reason('measure_not_silent', trades)
      : reason('measure_resumed', { ...trades, resumed }),
  );
  const rises = (measure: SuccessMeasure, then: DecimalText, now: DecimalText, prices?: Market): boolean => {
    // JSON has no −0: added to 0 it becomes 0.
    const was = Number(then) / before.days + 0;
    const nominal = Number(now) / after.days + 0;
    // A falling market makes more of what stayed, a rising one less of a loss: the lower of both figures must rise.
    const is = prices === undefined ? nominal : Math.min(nominal, (nominal / prices.is) * prices.was);
    const compare = (at?: Market): boolean =>
      exceeds(rateOf(before, then), rateOf(after, now), tolerance, at);
    const more = compare() && compare(prices);
    reasons.push(reason('measure_rate', { measure, before: was, after: is, tolerance, more }));
    if (!more && prices !== undefined && compare()) {
      lifted.push(measure);
      reasons.push(reason('measure_lifted', { measure, before: was, after: nominal }));
    }
    return more;
  };
  const larger = rises('larger', before.amount, after.amount, market);
  const gained = [...new Set(after.products)].filter((product) => !before.products.includes(product));
  const wider = new Set(after.products).size > new Set(before.products).size;
  reasons.push(reason('measure_wider', { gained, wider }));
  const faster = rises('faster', String(before.trades), String(after.trades));
  const moreProfitable = rises('moreProfitable', before.commission, after.commission, market);
  return { value: { resumed, larger, wider, faster, moreProfitable }, reasons, lifted };
}

interface Market {
  readonly was: number;
  readonly is: number;
}

function marketOf({ market: was }: PeriodRecord, { market: is }: PeriodRecord): Market | undefined {
  return was === undefined || is === undefined ? undefined : { was, is };
}

/** A figure and the days in which it came about. */
interface Rate {
  readonly sum: bigint;
  readonly days: bigint;
}

function rateOf({ days }: PeriodRecord, figure: DecimalText): Rate {
  return { sum: exact(figure), days: BigInt(days) };
}

/**
 * Whether a rate rises by more than the tolerance, at the prices of before. Rates are compared crosswise: as quotients, 0.10 in one day
 * would be more than 0.30 in three. The tolerance is a share of the size of what was, so that a loss must become smaller to
 * count as more.
 */
function exceeds(then: Rate, now: Rate, tolerance: DecimalText, market: Market = { was: 1, is: 1 }): boolean {
  const one = exact('1');
  const size = then.sum < 0n ? -then.sum : then.sum;
  const needed = then.sum * one + size * exact(tolerance);
  return now.sum * then.days * one * exactFigure(market.was) > needed * now.days * exactFigure(market.is);
}
