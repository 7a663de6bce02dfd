import { DomainError, type Expectation } from '../../kernel/index.js';
import type { ConversionOptions, ConversionQuestion } from './conversion.js';
import { demandNames } from './demandNames.js';
import { groupingOf } from './groupingOf.js';

/** A level stands in a byte, beside "not seen" and "came to none". */
const MOST_STAGES = 254;

/**
 * What is asked, checked and in one form: so that two tallies can be told to answer the same question.
 *
 * @throws DomainError `facts_invalid` with the path.
 */
export function conversionQuestion<Stage extends string>(
  options: ConversionOptions<Stage>,
): Omit<ConversionQuestion<Stage>, 'asOf'> {
  const { stages, order = 'ordered', reentry = false, window, unit = 'day', ends = [], by } = options;
  demandNames(stages, 'stages');
  if (stages.length > MOST_STAGES) throw invalid('stages', 'at most 254 stages');
  for (const [place, stage] of stages.entries()) {
    if (stages.indexOf(stage) !== place) throw invalid(`stages[${place}]`, 'each only once');
  }
  demandNames(ends, 'ends');
  if (!['ordered', 'strict', 'any'].includes(order)) throw invalid('order', 'ordered, strict or any');
  if (typeof reentry !== 'boolean') throw invalid('reentry', 'true or false');
  if (window !== undefined && !(Number.isSafeInteger(window) && window >= 0)) {
    throw invalid('window', 'a whole number of zero or more');
  }
  return {
    stages: [...stages],
    order,
    reentry,
    window: window ?? null,
    unit,
    ends: [...new Set(ends)].sort(),
    by: groupingOf(by),
  };
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}
