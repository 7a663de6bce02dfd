import fc from 'fast-check';
import { course, defineQuestionnaire, inspectQuestionnaire, readAnswers, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { reachableTotals } from '../../src/questionnaire/reachableTotals.js';
import { definitions, everySheet } from './definitions.js';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from './laws.js';

describe('every questionnaire', () => {
  it('has the totals that all its sheets have, and they are the edges of its range', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const totals = [...new Set(everySheet(definition).map(({ total }) => total))].sort((a, b) => a - b);
        expect(reachableTotals(definition)).toEqual(totals);
        expect(scoreAnswers(defineQuestionnaire(definition), {}).range).toEqual({
          min: totals[0],
          max: totals.at(-1),
        });
      }),
    );
  });

  it('puts every sheet into the one level that holds its total, and explains every point', () => {
    const drawn = definitions.chain((definition) =>
      fc.tuple(fc.constant(definition), fc.constantFrom(...everySheet(definition))),
    );
    fc.assert(
      fc.property(drawn, ([definition, { sheet, total }]) => {
        const questionnaire = defineQuestionnaire(frozen(definition));
        const score = scoreAnswers(questionnaire, frozen(sheet));
        const holding = definition.levels.filter(({ from, to = Infinity }) => from <= total && total <= to);
        expect(holding).toHaveLength(1);
        const missing = definition.questions.filter((own) => own.optional !== true && !(own.id in sheet));
        expect(score.missing).toEqual(missing.map(({ id }) => id));
        expect(score.points).toBe(total);
        expect(score.level).toBe(holding[0]?.id);
        expect(score.points).toBeGreaterThanOrEqual(score.range.min);
        expect(score.points).toBeLessThanOrEqual(score.range.max);
        expect(score.reasons.reduce((sum, { detail }) => sum + detail.points, 0)).toBe(score.points);
        expect(score.reasons.map(({ detail }) => detail.question)).toEqual(
          definition.questions.map(({ id }) => id),
        );
        expectPlain(score);
        expectWorded(score.reasons);
        expect(readAnswers(questionnaire, throughJson(sheet))).toEqual(sheet);
      }),
      { numRuns: 300 },
    );
  });

  it('measures the way to the levels next to it', () => {
    const drawn = definitions.chain((definition) =>
      fc.tuple(fc.constant(definition), fc.constantFrom(...everySheet(definition))),
    );
    fc.assert(
      fc.property(drawn, ([definition, { sheet, total }]) => {
        const { toNext, level } = scoreAnswers(defineQuestionnaire(definition), sheet);
        const place = definition.levels.findIndex(({ id }) => id === level);
        const [below, above] = [definition.levels[place - 1], definition.levels[place + 1]];
        expect(toNext.below).toEqual(
          below === undefined ? null : { level: below.id, points: total - below.to! },
        );
        expect(toNext.above).toEqual(
          above === undefined ? null : { level: above.id, points: above.from - total },
        );
      }),
    );
  });

  it('is the same after JSON', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const questionnaire = defineQuestionnaire(definition);
        const again = defineQuestionnaire(throughJson(questionnaire));
        expect(again).toEqual(questionnaire);
        for (const { sheet } of everySheet(definition).slice(0, 5)) {
          expect(scoreAnswers(again, sheet)).toEqual(scoreAnswers(questionnaire, sheet));
        }
      }),
    );
  });

  it('is refused when a level is taken away, and the gap is named', () => {
    const drawn = definitions
      .filter(({ levels }) => levels.length > 1)
      .chain((definition) =>
        fc.tuple(fc.constant(definition), fc.nat({ max: definition.levels.length - 1 })),
      );
    fc.assert(
      fc.property(drawn, ([definition, place]) => {
        const { from, to = Infinity } = definition.levels[place]!;
        const totals = [...new Set(everySheet(definition).map(({ total }) => total))]
          .filter((total) => from <= total && total <= to)
          .sort((a, b) => a - b);
        const holed = { ...definition, levels: definition.levels.toSpliced(place, 1) };
        const findings = inspectQuestionnaire(holed);
        expect(findings).toEqual([
          {
            rule: 'level_gap',
            severity: 'error',
            detail: { path: 'levels', totals: totals.slice(0, 20), count: totals.length },
          },
        ]);
        expect(errorOf(() => defineQuestionnaire(holed)).code).toBe('questionnaire_invalid');
      }),
    );
  });
});

it('the course’s points add up for every sheet', () => {
  const { questions } = course.tradingPersonality;
  const sheets = fc.record(
    Object.fromEntries(
      questions.map(({ id, options }) => [id, fc.constantFrom(...options.map((own) => own.id))]),
    ),
  );
  fc.assert(
    fc.property(sheets, (sheet) => {
      const score = scoreAnswers(course.tradingPersonality, sheet);
      expect(score.reasons.reduce((sum, { detail }) => sum + detail.points, 0)).toBe(score.points);
      expect(score.points).toBeGreaterThanOrEqual(9);
      expect(score.points).toBeLessThanOrEqual(55);
    }),
  );
});
