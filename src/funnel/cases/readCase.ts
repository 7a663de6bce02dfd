import {
  daysBetween,
  DomainError,
  type Expectation,
  type Finding,
  plainCopy,
  dayShape,
  integerShape,
  objectShape,
  textShape,
} from '../../kernel/index.js';
import type { EntryOf, Funnel, FunnelCase, StageOf } from '../types.js';
import { compiledOf } from './compiled.js';
import { stageOf } from './ownCase.js';

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
  const { pausable } = stageOf(compiledOf(funnel), read);
  const need = (fits: boolean, path: string, expected: Expectation): void => {
    if (!fits) throw new DomainError('case_mismatch', { path, expected });
  };
  const { openedOn, enteredOn, resumedOn = enteredOn, pausedOn = resumedOn } = read;
  need(Object.hasOwn(funnel.entries, read.entry), 'entry', 'an entry of the funnel');
  need(enteredOn >= openedOn, 'enteredOn', 'on or after the day of opening');
  need(resumedOn >= enteredOn, 'resumedOn', 'a day that does not go back');
  need(pausedOn >= resumedOn, 'pausedOn', 'a day that does not go back');
  need(pausable || (read.pausedOn ?? read.resumedOn) === undefined, 'pausedOn', 'a stage that can be paused');
  const { revision, episode, pausedDays } = read;
  const fits = 'as its days and steps allow';
  need(episode <= revision + 1, 'episode', fits);
  need((pausedDays ?? 0) <= daysBetween(enteredOn, resumedOn), 'pausedDays', fits);
  need((pausedDays === undefined) === (read.resumedOn === undefined), 'pausedDays', fits);
  const isOpening = read.stage === funnel.entries[read.entry] && enteredOn === openedOn;
  need(revision > 0 || (isOpening && read.pausedOn === undefined), 'revision', fits);
  return read;
}

function caseShape() {
  const count = (min: number) => integerShape(min, Number.MAX_SAFE_INTEGER);
  const moment = integerShape(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const required = {
    id: textShape,
    customer: textShape,
    funnel: objectShape({ id: textShape, version: textShape, fingerprint: textShape }),
    stage: textShape,
    enteredOn: dayShape,
    openedOn: dayShape,
    entry: textShape,
    revision: count(0),
    episode: count(1),
  };
  return objectShape(required, { at: moment, pausedOn: dayShape, resumedOn: dayShape, pausedDays: count(0) });
}
