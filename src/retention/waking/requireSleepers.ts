import {
  demand,
  demandObject,
  demandText,
  DomainError,
  type Expectation,
  requireDecimalText,
} from '../../kernel/index.js';
import type { SleepingCustomer } from './wakingList.js';

/** Refuses sleepers of whom something cannot be, by the place. */
export function requireSleepers(customers: readonly SleepingCustomer[]): void {
  demand(Array.isArray(customers), '', 'a list');
  const seen = new Set<string>();
  for (const [index, sleeper] of customers.entries()) {
    demandObject(sleeper, `[${index}]`);
    const invalid = (key: keyof SleepingCustomer, expected: Expectation): DomainError =>
      new DomainError('facts_invalid', { path: `[${index}].${key}`, expected });
    demandText(sleeper.customer, `[${index}].customer`);
    if (seen.has(sleeper.customer)) throw invalid('customer', 'each only once');
    seen.add(sleeper.customer);
    if (typeof sleeper.accountUsable !== 'boolean') throw invalid('accountUsable', 'true or false');
    const { tradesAYear, deepLoser, silentMonths } = sleeper;
    if (!(Number.isFinite(tradesAYear) && tradesAYear >= 0)) throw invalid('tradesAYear', 'zero or more');
    if (deepLoser !== undefined && typeof deepLoser !== 'boolean')
      throw invalid('deepLoser', 'true or false');
    for (const key of ['contact', 'experiment'] as const) {
      const decision = sleeper[key];
      if (decision !== undefined) requireDecision(decision, `[${index}].${key}`);
    }
    if (silentMonths !== null && !(Number.isInteger(silentMonths) && silentMonths >= 0)) {
      throw invalid('silentMonths', 'a whole number of zero or more');
    }
    for (const key of ['funds', 'commissionAYear'] as const) {
      if (key !== 'funds' || sleeper.funds !== undefined)
        requireDecimalText(sleeper[key], `[${index}].${key}`);
    }
  }
}

// A text "false" is no false: taken for one, it would name somebody who may not be called.
function requireDecision(decision: NonNullable<SleepingCustomer['contact']>, path: string): void {
  demandObject(decision, path);
  demandObject(decision.value, path);
  demand(typeof decision.value.allowed === 'boolean', path, 'true or false');
  demand(Array.isArray(decision.reasons), path, 'a list');
}
