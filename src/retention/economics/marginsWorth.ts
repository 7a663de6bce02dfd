import { type DecimalText, demand, demandKnownChoice, toMinorUnits } from '../../kernel/index.js';
import { ratio } from '../flows/ratio.js';
import { exactFigure, PLACES } from '../waking/exact.js';
import { isFigure } from '../waking/isFigure.js';
import { roundedQuotient } from '../waking/roundedQuotient.js';

/** How long customers stay, and what the time is worth. Ratios are decimal text or numbers. */
export interface Loyalty {
  /** The share of customers who stay from one period to the next, 0 to 1. */
  readonly retention: DecimalText | number;
  /** Interest a period, 0 to 1: 0.10 is ten per cent. */
  readonly discount: DecimalText | number;
  /** Count so many margins, 1 to 1,200; left out: all there will ever be. */
  readonly periods?: number;
  /**
   * `later` (the default): the first margin comes at the end of the first period, if he stays; `now`: it comes today, for certain.
   * Books differ, by one margin exactly when all are counted.
   */
  readonly firstMargin?: 'later' | 'now';
}

/** What all margins to come are worth today. */
export interface MarginsWorth {
  /** As a multiple of one. */
  readonly multiple: number | null;
  /** In minor units, rounded half-even, here and nowhere else. */
  readonly margins: bigint;
}

/**
 * What all margins to come are worth; `null` where the sum has no limit.
 *
 * @throws DomainError `facts_invalid`, `decimal_invalid`; of figures that both sides of a turnover have, the path names the `side`.
 */
export function marginsWorth(
  loyalty: Loyalty,
  margin: DecimalText,
  scale: number,
  side?: string,
): MarginsWorth | null {
  const place = (key: string): string => (side === undefined ? key : `${side}.${key}`);
  demand(isFigure(loyalty.retention, 1), place('retention'), 'between 0 and 1');
  requireTerms(loyalty);
  const each = toMinorUnits(margin, scale, place('margin'));
  const multiple = marginMultiple(loyalty);
  if (multiple === null) return null;
  const [dividend, divisor] = multiple;
  return { multiple: ratio(dividend, divisor), margins: roundedQuotient(each * dividend, divisor) };
}

const MOST_PERIODS = 1200;
const wholePeriods = { zh: '1 至 1200 的整数', en: 'a whole number, 1 to 1200' };

function requireTerms({ discount, periods, firstMargin }: Loyalty): void {
  demand(isFigure(discount, 1), 'discount', 'between 0 and 1');
  demandKnownChoice(firstMargin, ['later', 'now'], 'firstMargin');
  if (periods === undefined) return;
  demand(Number.isInteger(periods) && periods >= 1 && periods <= MOST_PERIODS, 'periods', wholePeriods);
}

/**
 * What all margins to come are worth today, as a multiple of one: with q = r ÷ (1 + i), the sum of q^k over the periods; of all periods
 * q ÷ (1 − q) = r ÷ (1 + i − r), of n periods so much × (1 − q^n). With the first margin today, k begins at 0.
 * Exact: whole numbers in, whole numbers out. `null` where the sum has no limit.
 */
function marginMultiple({
  retention,
  discount,
  periods,
  firstMargin,
}: Loyalty): [dividend: bigint, divisor: bigint] | null {
  const [stays, needed] = shortest(exactFigure(retention), exactFigure('1') + exactFigure(discount));
  const first = firstMargin === 'now' ? needed : stays;
  const gap = needed - stays;
  if (periods === undefined) return gap === 0n ? null : [first, gap];
  // Nobody leaves and nothing is discounted: as many margins as periods.
  if (gap === 0n) return [BigInt(periods), 1n];
  const [power, left] = [needed ** BigInt(periods), stays ** BigInt(periods)];
  return [first * (power - left), gap * power];
}

/** The two figures without the zeros that end both, so that powers of them stay short. */
function shortest(stays: bigint, needed: bigint): [bigint, bigint] {
  let unit = 10n ** BigInt(PLACES);
  while (stays % unit !== 0n || needed % unit !== 0n) unit /= 10n;
  return [stays / unit, needed / unit];
}
