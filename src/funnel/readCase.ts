import {
  DomainError,
  type Finding,
  plainCopy,
  dayShape,
  integerShape,
  objectShape,
  textShape,
} from '../kernel/index.js';
import { requireOwnCase } from './identity.js';
import type { EntryOf, Funnel, FunnelCase, StageOf } from './types.js';

/**
 * Reads a case from storage and checks it against its funnel.
 *
 * @param funnel - The funnel that opened the case.
 * @param untrusted - The stored row.
 * @returns The row, typed.
 * @throws DomainError `case_mismatch` with the path: a field that does not fit, another funnel, version or definition.
 * @example
 * ```ts
 * import { course, openCase, readCase } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const funnel = course.serviceFunnel;
 * const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' });
 * readCase(funnel, JSON.parse(JSON.stringify(row))).stage; // => 'watch'
 * readCase(funnel, { id: 'k1' }); // throws case_mismatch
 * ```
 */
export function readCase<F extends Funnel>(
  funnel: F,
  untrusted: unknown,
): FunnelCase<StageOf<F>, EntryOf<F>> {
  const row = plainCopy(untrusted);
  const findings: Finding[] = [];
  caseShape()(row, '', findings);
  if (findings.length > 0) throw DomainError.because('case_mismatch', findings);
  const read = row as unknown as FunnelCase<StageOf<F>, EntryOf<F>>;
  requireOwnCase(funnel, read);
  if (!Object.hasOwn(funnel.entries, read.entry))
    throw new DomainError('case_mismatch', { path: 'entry', expected: 'an entry of the funnel' });
  if (read.enteredOn < read.openedOn)
    throw new DomainError('case_mismatch', { path: 'enteredOn', expected: 'on or after the day of opening' });
  return read;
}

function caseShape() {
  const count = (min: number) => integerShape(min, Number.MAX_SAFE_INTEGER);
  return objectShape({
    id: textShape,
    customer: textShape,
    funnel: objectShape({ id: textShape, version: textShape, fingerprint: textShape }),
    stage: textShape,
    enteredOn: dayShape,
    openedOn: dayShape,
    entry: textShape,
    revision: count(0),
    episode: count(1),
  });
}
