import { day, demandObject, demandUnit, DomainError } from '../../kernel/index.js';
import { type ActivityOptions, type ActivityQuestion, actKinds, periodFigures } from './types.js';

/**
 * Reads the options of a summary, and fills in what was left out.
 *
 * @throws DomainError `day_invalid`; `facts_invalid` when the time ends before it begins, or for a unit, a figure or a kind
 * of act that there is not.
 */
export function activityQuestion(options: ActivityOptions): ActivityQuestion {
  demandObject(options, 'options');
  const { from, to, unit = 'month', keep = ['trades', 'amount'], counted = ['trade'] } = options;
  for (const on of [from, to]) day(on);
  if (to < from)
    throw new DomainError('facts_invalid', { path: 'to', expected: 'on or after the first day' });
  demandUnit(unit);
  if (!isPart(keep, periodFigures)) {
    throw new DomainError('facts_invalid', { path: 'keep', expected: 'figures of a period' });
  }
  if (!isPart(counted, actKinds) || counted.length === 0) {
    throw new DomainError('facts_invalid', { path: 'counted', expected: 'kinds of act' });
  }
  return {
    from,
    to,
    unit,
    keep: periodFigures.filter((figure) => keep.includes(figure)),
    counted: actKinds.filter((kind) => counted.includes(kind)),
  };
}

function isPart(names: unknown, all: readonly unknown[]): names is readonly unknown[] {
  return Array.isArray(names) && names.every((name) => all.includes(name));
}
