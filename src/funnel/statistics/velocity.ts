import { type DecimalText, DomainError, requireDecimalText } from '../../kernel/index.js';

/** What the velocity of a funnel is made of. */
export interface VelocityInputs {
  /** Cases that are being worked on. */
  readonly opportunities: number;
  /** What a won case is worth on average: decimal text or a number, in the caller's currency. */
  readonly value: DecimalText | number;
  /** The share that is won, 0 to 1: that of the decided cases, as sales teams do. `null` where none is decided. */
  readonly winRate: number | null;
  /** How long a case takes from its opening to the deal, in days. `null` where none has come to it. */
  readonly days: number | null;
}

/**
 * The velocity of a funnel (销售速度): the worth of the deals that come out of it in a day, at the pace so far.
 * Opportunities × value × win rate ÷ days.
 *
 * @param inputs - The four figures; see `winRate` and `timeInStage` for the last two.
 * @returns Worth a day, in the unit of `value`; `null` where the win rate or the days are unknown, or the days are 0.
 * @throws DomainError `facts_invalid` or `decimal_invalid` with the path of a figure that is none.
 * @example
 * ```ts
 * import { velocity } from 'panhuo';
 *
 * velocity({ opportunities: 80, value: '45000.00', winRate: 0.22, days: 72 }); // => 11000
 * velocity({ opportunities: 80, value: 45_000, winRate: 0.22, days: 0 }); // => null
 * ```
 */
export function velocity({ opportunities, value, winRate, days }: VelocityInputs): number | null {
  if (typeof value !== 'number') requireDecimalText(value, 'value');
  const worth = Number(value);
  for (const [path, figure] of Object.entries({ opportunities, value: worth, days: days ?? 0 })) {
    if (!(figure >= 0 && figure < Infinity)) {
      throw new DomainError('facts_invalid', { path, expected: 'zero or more' });
    }
  }
  if (winRate !== null && !(winRate >= 0 && winRate <= 1)) {
    throw new DomainError('facts_invalid', { path: 'winRate', expected: 'between 0 and 1' });
  }
  if (winRate === null || days === null || days === 0) return null;
  const perDay = (opportunities * worth * winRate) / days;
  if (!Number.isFinite(perDay)) {
    throw new DomainError('facts_invalid', { path: '', expected: 'figures whose velocity is finite' });
  }
  return perDay;
}
