import { type DefinitionRules, type Finding, finding, inspectDefinition, shape } from '../kernel/index.js';
import { reachableTotals } from './reachableTotals.js';
import type { QuestionnaireDefinition, ScoreLevel } from './types.js';

/** Totals that a finding names; more are only counted. */
const NAMED_TOTALS = 20;

/** What `checkDefinition` needs to know of a questionnaire. */
export const questionnaireRules: DefinitionRules<QuestionnaireDefinition> = {
  kind: 'questionnaire',
  code: 'questionnaire_invalid',
  shape: questionnaireShape,
  inspect: (definition) => [...inspectIds(definition), ...inspectLevels(definition)],
};

/**
 * Checks a questionnaire and says all that speaks against it: form, ids, and whether every total that a sheet can
 * reach lies in exactly one level.
 *
 * @param definition - The questionnaire, from code or from JSON.
 * @returns The findings; `defineQuestionnaire` refuses a definition with an error among them. Cost: at most two
 * million additions, beyond which the finding is `totals_too_many`.
 * @example
 * ```ts
 * import { inspectQuestionnaire } from 'panhuo/questionnaire';
 *
 * const text = { zh: '题', en: 'question' };
 * const points = (value: number) => ({ id: `o${value}`, text, points: value });
 * const findings = inspectQuestionnaire({
 *   id: 'gap', version: '1', title: text, missing: { policy: 'refuse' },
 *   questions: [{ id: 'q1', text, kind: 'single', options: [points(80), points(81), points(82)] }],
 *   levels: [{ id: 'low', text, from: 0, to: 80 }, { id: 'high', text, from: 82 }],
 * });
 * findings.map(({ rule, detail }) => [rule, detail['totals']]); // => [['level_gap', [81]]]
 * ```
 */
export function inspectQuestionnaire(definition: QuestionnaireDefinition): readonly Finding[] {
  return inspectDefinition(questionnaireRules, definition);
}

function questionnaireShape() {
  const option = shape.object({ id: shape.text, text: shape.label, points: shape.number });
  const question = { id: shape.text, text: shape.label, kind: shape.text, options: shape.list(option, 1) };
  const optional = { optional: shape.truth };
  return shape.object(
    {
      id: shape.text,
      version: shape.text,
      title: shape.label,
      questions: shape.list(
        shape.variant('kind', {
          single: shape.object(question, optional),
          multiple: shape.object({ ...question, combine: shape.oneOf(['sum', 'max']) }, optional),
        }),
        1,
      ),
      missing: shape.object({ policy: shape.oneOf(['refuse', 'zero']) }),
      levels: shape.list(
        shape.object({ id: shape.text, text: shape.label, from: shape.number }, { to: shape.number }),
        1,
      ),
    },
    {
      purpose: shape.label,
      audience: shape.label,
      note: shape.label,
      source: shape.source,
      validMonths: shape.integerWithin(1, 600),
    },
  );
}

function inspectIds({ questions, levels }: QuestionnaireDefinition): Finding[] {
  return [
    ...repeatedIds(questions, 'questions'),
    ...repeatedIds(levels, 'levels'),
    ...questions.flatMap(({ options }, index) => repeatedIds(options, `questions[${index}].options`)),
  ];
}

function repeatedIds(items: readonly { readonly id: string }[], path: string): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return finding('error', 'id_repeated', { path: `${path}[${index}].id` });
    seen.add(id);
    return [];
  });
}

function inspectLevels(definition: QuestionnaireDefinition): Finding[] {
  const totals = reachableTotals(definition);
  if (totals === undefined) return [finding('error', 'totals_too_many', { path: 'questions' })];
  // Points of a size that no questionnaire has add up to Infinity, which is no JSON and lies in every open level.
  if (!totals.every(Number.isFinite)) {
    return [
      finding('error', 'value_unfit', { path: 'questions', expected: 'points whose totals are finite' }),
    ];
  }
  const { levels } = definition;
  const counts = totals.map((total) => levels.filter((level) => holds(level, total)).length);
  const findings: Finding[] = [];
  const gaps = totals.filter((_, index) => counts[index] === 0);
  if (gaps.length > 0) findings.push(finding('error', 'level_gap', named('levels', gaps)));
  const overlaps = totals.filter((_, index) => (counts[index] ?? 0) > 1);
  if (overlaps.length > 0) findings.push(finding('error', 'level_overlap', named('levels', overlaps)));
  for (const [index, level] of levels.entries()) {
    if (totals.some((total) => holds(level, total))) continue;
    const path = `levels[${index}]`;
    findings.push(finding('error', 'level_dead', { path, from: level.from, to: level.to ?? null }));
  }
  return findings;
}

function named(path: string, totals: readonly number[]) {
  return { path, totals: totals.slice(0, NAMED_TOTALS), count: totals.length };
}

/** Tells whether a total lies in a level. Both edges belong to it. */
export function holds(level: ScoreLevel, total: number): boolean {
  return total >= level.from && (level.to === undefined || total <= level.to);
}
