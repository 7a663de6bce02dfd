import { demand } from '../../../kernel/index.js';

/**
 * How many contracts of a cohort were in force in its first period, its second, and so on; or several such lists, of cohorts that
 * began at different times.
 */
export type Survivors = readonly number[] | readonly (readonly number[])[];

/**
 * Cohorts that were checked; a single one becomes a list of one.
 *
 * @throws DomainError `facts_invalid` for what is no number of survivors, or rises.
 */
export function readSurvivors(survivors: Survivors): readonly (readonly number[])[] {
  demand(Array.isArray(survivors), 'survivors', 'a list');
  if (!isCohorts(survivors)) {
    requireSurvivors(survivors, '');
    return [survivors];
  }
  for (const [place, cohort] of survivors.entries()) {
    demand(Array.isArray(cohort), `[${place}]`, 'a list');
    requireSurvivors(cohort, `[${place}]`);
  }
  return survivors;
}

function isCohorts(survivors: Survivors): survivors is readonly (readonly number[])[] {
  return Array.isArray(survivors[0]);
}

function requireSurvivors(survivors: readonly number[], place: string): void {
  let before = Number.MAX_SAFE_INTEGER;
  for (const [period, left] of survivors.entries()) {
    demand(typeof left === 'number' && left >= 0, () => `${place}[${period}]`, 'zero or more');
    demand(left <= before, () => `${place}[${period}]`, 'no more than the survivors before');
    before = left;
  }
}
