import { demand, demandDay, demandObject, periodNumber, scaleOf } from '../../kernel/index.js';
import { startsFit, stretchesRise } from '../columns/stretchesFit.js';
import { requireColumn, requireMoney, unfit } from '../flows/requireColumn.js';
import { cohortQuestion } from './cohortQuestion.js';
import type { CohortQuestion, CohortTally, CohortValue } from './types.js';

/**
 * A tally that may come from another thread or from storage, checked so that no table is made of what is none. Cost: one
 * pass over its cells.
 *
 * @throws DomainError `facts_invalid` for its question, `columns_invalid` with the path of a column that does not fit.
 */
export function readCohorts<Value extends CohortValue>(tally: CohortTally<Value>): CohortTally<Value> {
  demandObject(tally, 'tally');
  const { question, currency, cohort, size, cellStart, eligible, figure, base } = tally;
  requireQuestion(question);
  if (currency !== null) scaleOf(currency);
  requireColumn('cohort', cohort, null, Int32Array);
  const ends = [
    periodNumber(question.from, question.unit),
    periodNumber(question.asOf, question.unit),
  ] as const;
  if (!stretchesRise(Int32Array.of(0, cohort.length), cohort, ...ends)) {
    throw unfit('cohort', { zh: '所覆盖时间内、递增的期次', en: 'rising periods of the time covered' });
  }
  requireColumn('size', size, cohort.length, Int32Array);
  requireColumn('cellStart', cellStart, cohort.length + 1, Int32Array);
  requireColumn('eligible', eligible, null, Int32Array);
  const cells = eligible.length;
  if (!startsFit(cellStart, cells)) {
    throw unfit('cellStart', { zh: '不回退、至列尾为止的起点', en: 'starts that never fall, up to the end' });
  }
  requireMoney('figure', figure, cells);
  requireMoney('base', base, question.value === 'customers' ? 0 : cells);
  return tally;
}

function requireQuestion(question: CohortQuestion): void {
  demandObject(question, 'question');
  const { unit, kind, view, value, brackets, from, asOf } = question;
  demandDay(from, 'from');
  demandDay(asOf, 'asOf');
  demand((view as unknown) !== undefined, 'view', 'calendar or age');
  demand((value as unknown) !== undefined, 'value', 'customers, amount, commission or assets');
  cohortQuestion(
    { from, to: asOf },
    {
      ...{ unit, kind, view, value, asOf },
      ...(brackets !== null && { brackets }),
      // The snapshots themselves stay behind: what was made of them stands in the cells.
      ...(value === 'assets' && { assets: [] }),
    },
  );
}
