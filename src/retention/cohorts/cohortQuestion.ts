import {
  day as requireDay,
  demandObject,
  demandUnit,
  DomainError,
  type Expectation,
} from '../../kernel/index.js';
import type { ActivityTally } from '../activity/types.js';
import type { CohortKind, CohortOptions, CohortQuestion, CohortValue, CohortView } from './types.js';

const kinds: readonly CohortKind[] = ['exact', 'unbounded', 'bracket'];
const views: readonly CohortView[] = ['calendar', 'age'];
const values: readonly CohortValue[] = ['customers', 'amount', 'commission', 'assets'];

/**
 * What is asked, checked and in one form: so that two tallies can be told to answer the same question.
 *
 * @throws DomainError `day_invalid`, `facts_invalid` with the path.
 */
export function cohortQuestion<Value extends CohortValue>(
  { from, to }: Pick<ActivityTally, 'from' | 'to'>,
  options: CohortOptions<Value>,
): CohortQuestion<Value> {
  demandObject(options, 'options');
  const { unit, kind, asOf, view = 'calendar', brackets, assets } = options;
  const value = options.value ?? ('customers' as Value);
  requireDay(asOf);
  demandUnit(unit);
  if (!kinds.includes(kind)) throw invalid('kind', 'exact, unbounded or bracket');
  if (!views.includes(view)) throw invalid('view', 'calendar or age');
  if (!values.includes(value)) throw invalid('value', 'customers, amount, commission or assets');
  if (kind === 'bracket' ? !isRising(brackets) : brackets !== undefined) {
    throw invalid('brackets', 'with brackets alone: at least two rising whole numbers of zero or more');
  }
  if ((value === 'assets') !== (assets !== undefined)) {
    throw invalid('assets', 'with the value assets alone: snapshots');
  }
  if (value === 'assets' && kind === 'unbounded') {
    throw invalid('kind', 'exact or bracket: what is held is not added up over time');
  }
  return {
    unit,
    kind,
    view,
    value,
    brackets: brackets === undefined ? null : [...brackets],
    from,
    asOf: asOf < to ? asOf : to,
  };
}

function isRising(numbers: readonly number[] | undefined): boolean {
  return (
    Array.isArray(numbers) &&
    numbers.length >= 2 &&
    numbers.every((own, place) => Number.isSafeInteger(own) && own > (numbers[place - 1] ?? -1))
  );
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}
