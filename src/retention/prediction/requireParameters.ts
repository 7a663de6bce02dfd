import { demand, demandObject } from '../../kernel/index.js';

/**
 * Refuses parameters of which one is no number above zero; others than those named are not looked at.
 *
 * @throws DomainError `facts_invalid`.
 */
export function requireParameters(parameters: object, names: readonly string[]): void {
  demandObject(parameters, 'parameters');
  const own: Partial<Record<string, unknown>> = { ...parameters };
  for (const name of names) {
    const value = own[name];
    const isFit = typeof value === 'number' && value > 0 && value < Infinity;
    demand(isFit, `parameters.${name}`, 'above zero');
  }
}
