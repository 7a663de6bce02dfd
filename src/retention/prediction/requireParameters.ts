import { demand, demandObject } from '../../kernel/index.js';

/** Parameters whose ratios and products a double can hold; no fit goes beyond 5e8. */
const MOST = 1e16;
/** Those that count in units of time or money are as far as these may be. */
const MOST_UNITS = 1e100;

/**
 * Refuses parameters of which one is no number above zero, or is out of all measure; others than those named are not looked at.
 *
 * @param parameters - By name.
 * @param names - Of which ones.
 * @param counted - Which of them count in units of time or money: 1 if so, else 0.
 * @throws DomainError `facts_invalid`.
 */
export function requireParameters(
  parameters: object,
  names: readonly string[],
  counted: readonly (0 | 1)[],
): void {
  demandObject(parameters, 'parameters');
  const own: Partial<Record<string, unknown>> = { ...parameters };
  for (const [place, name] of names.entries()) {
    const value = own[name];
    const [most, expected] =
      counted[place] === 1
        ? ([MOST_UNITS, 'from 1e-100 to 1e100'] as const)
        : ([MOST, 'from 1e-16 to 1e16'] as const);
    const isFit = typeof value === 'number' && value >= 1 / most && value <= most;
    demand(isFit, `parameters.${name}`, expected);
  }
}
