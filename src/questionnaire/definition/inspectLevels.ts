import { type Finding, finding } from '../../kernel/index.js';
import type { QuestionnaireDefinition } from '../types.js';
import { levelRanges } from './levelRanges.js';
import { reachableTotals } from './reachableTotals.js';

/** Totals that a finding names; more are only counted. */
const NAMED_TOTALS = 20;

/** Whether every total that a sheet can reach lies in exactly one level, and every level is of some use. */
export function inspectLevels(definition: QuestionnaireDefinition): Finding[] {
  const totals = reachableTotals(definition);
  if (totals === undefined) return [finding('error', 'totals_too_many', { path: 'questions' })];
  // Points of a size that no questionnaire has add up to Infinity, which is no JSON and lies in every open level.
  if (!totals.every(Number.isFinite)) {
    return [
      finding('error', 'value_unfit', { path: 'questions', expected: 'points whose totals are finite' }),
    ];
  }
  const { levels, overrides = [] } = definition;
  const ranges = levelRanges(levels, totals);
  // Where ranges begin and end; added up, that is the number of levels that hold each total.
  const changes = new Int32Array(totals.length + 1);
  const findings = levels.flatMap(({ id, from, to = null }, index): Finding[] => {
    const { start = 0, end = 0 } = ranges[index] ?? {};
    if (start < end) {
      changes[start] = (changes[start] ?? 0) + 1;
      changes[end] = (changes[end] ?? 0) - 1;
      return [];
    }
    const path = `levels[${index}]`;
    const isSet = overrides.some(({ level }) => level === id) && from <= (to ?? Infinity);
    return isSet ? [] : [finding('error', 'level_dead', { path, from, to })];
  });
  let holders = 0;
  const counts = totals.map((_, place) => (holders += changes[place] ?? 0));
  const named = (rule: 'level_gap' | 'level_overlap', isFound: (count: number) => boolean): Finding[] => {
    const found = totals.filter((_, place) => isFound(counts[place] ?? 0));
    const detail = { path: 'levels', totals: found.slice(0, NAMED_TOTALS), count: found.length };
    return found.length > 0 ? [finding('error', rule, detail)] : [];
  };
  return [
    ...named('level_gap', (count) => count === 0),
    ...named('level_overlap', (count) => count > 1),
    ...findings,
  ];
}
