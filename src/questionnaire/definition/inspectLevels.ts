import { type Finding, finding } from '../../kernel/index.js';
import { holds } from '../scoring/levels.js';
import type { QuestionnaireDefinition } from '../types.js';
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
  const holders = (total: number) => levels.filter((level) => holds(level, total)).length;
  const named = (rule: 'level_gap' | 'level_overlap', found: readonly number[]): Finding[] => {
    const detail = { path: 'levels', totals: found.slice(0, NAMED_TOTALS), count: found.length };
    return found.length > 0 ? [finding('error', rule, detail)] : [];
  };
  return [
    ...named(
      'level_gap',
      totals.filter((total) => holders(total) === 0),
    ),
    ...named(
      'level_overlap',
      totals.filter((total) => holders(total) > 1),
    ),
    ...levels.flatMap((level, index) => {
      const isSet = overrides.some((override) => override.level === level.id);
      if (isSet || totals.some((total) => holds(level, total))) return [];
      const { from, to = null } = level;
      return finding('error', 'level_dead', { path: `levels[${index}]`, from, to });
    }),
  ];
}
