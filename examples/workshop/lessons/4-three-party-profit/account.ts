import { china, course, day, type DecimalText, feesFor, sumMoney } from 'panhuo';
import { decimal } from 'panhuo/kernel';

/** The year of a book in which every customer is the same: what it comes to, and how often his funds are turned over. */
export interface BookYear {
  readonly customers: number;
  /** Assets of each customer, all of them traded in every turnover. */
  readonly capital: DecimalText;
  /** What each customer’s year brings before costs. */
  readonly result: DecimalText;
  /** Turnovers of the funds, one-way: so many purchases and as many sales. */
  readonly turnovers: number;
  /** What the adviser earns in all. */
  readonly reward: DecimalText;
}

/** Who has what of a result. The four parts add up to `result` to the cent. */
export interface ThreePartyAccount {
  readonly result: DecimalText;
  /** The customers, after all costs. */
  readonly customers: DecimalText;
  readonly adviser: DecimalText;
  /** The branch: commission less what the adviser earns. */
  readonly branch: DecimalText;
  /** Stamp duty and transfer fee: they go to no party. */
  readonly duties: DecimalText;
}

/** What each customer of the account has: the capital of the course’s example. */
export const CAPITAL_EACH = course.positionBands.capital;

/** The fees of A-shares are those of this day, on which the latest rates hold. */
const FEES_ON = day('2026-01-05');

/** Parts the result of a book among customers, adviser and branch (三方共赢). */
export function threePartyAccount({
  customers,
  capital,
  result,
  turnovers,
  reward,
}: BookYear): ThreePartyAccount {
  const { currency } = china.aShareFees;
  const all = (each: DecimalText): DecimalText => sumMoney([decimal(each).times(customers)], currency);
  const fees = (['buy', 'sell'] as const).flatMap(
    (side) => feesFor(china.aShareFees, { side, amount: capital, on: FEES_ON }).value.fees,
  );
  const yearly = (own: (id: string) => boolean): DecimalText =>
    all(
      sumMoney(
        fees.filter(({ id }) => own(id)).map(({ amount }) => decimal(amount).times(turnovers)),
        currency,
      ),
    );
  const commission = yearly((id) => id === 'commission');
  const duties = yearly((id) => id !== 'commission');
  const minus = (amount: DecimalText): DecimalText => decimal(amount).negated().toFixed();
  return {
    result: all(result),
    customers: sumMoney([all(result), minus(commission), minus(duties)], currency),
    adviser: sumMoney([reward], currency),
    branch: sumMoney([commission, minus(reward)], currency),
    duties,
  };
}
