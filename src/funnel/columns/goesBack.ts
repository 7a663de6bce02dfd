import { DomainError } from '../../kernel/index.js';
import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';

/** The error of a log in which a step lies before an earlier one of its case; it names the first such step. */
export function goesBack({ rows, cases, case: caseOf }: StepColumns, { times, limit }: Moments): DomainError {
  const latest = new Float64Array(cases).fill(-Infinity);
  let index = 0;
  for (; index < rows; index++) {
    const time = times[index]!;
    if (time > limit) continue;
    const id = caseOf[index]!;
    if (time < latest[id]!) break;
    latest[id] = time;
  }
  return new DomainError('step_invalid', {
    index,
    path: `[${index}]`,
    expected: 'a moment that does not go back',
  });
}
