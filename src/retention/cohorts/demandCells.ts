import { demand } from '../../kernel/index.js';

/**
 * Five years of cohorts by day, or thirty-eight by week. A table has a row a cohort and a cell a period: two sides that grow with the
 * time, where the input may be an act a cohort.
 */
const MOST_CELLS = 2_000_000;

/**
 * Refuses a unit that makes a table of more cells than anybody reads, before they are filled.
 *
 * @throws DomainError `facts_invalid`.
 */
export function demandCells(cells: number): void {
  demand(cells <= MOST_CELLS, 'unit', 'at most 2,000,000 cells');
}
