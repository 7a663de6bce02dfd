/**
 * The quotient of two exact figures as a whole number, rounded half-even: the one place where an expected value becomes
 * money.
 *
 * @param dividend - Of any sign.
 * @param divisor - Above zero.
 */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const towardsZero = dividend / divisor;
  const rest = dividend % divisor;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const away = twice > divisor || (twice === divisor && towardsZero % 2n !== 0n);
  if (!away) return towardsZero;
  return dividend < 0n ? towardsZero - 1n : towardsZero + 1n;
}
