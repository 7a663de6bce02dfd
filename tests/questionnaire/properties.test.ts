import fc from 'fast-check';
import {
  course,
  defineQuestionnaire,
  inspectQuestionnaire,
  type Question,
  readAnswers,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { reachableTotals } from '../../src/questionnaire/definition/reachableTotals.js';
import { definitionsWithSheet, definitionsWithSheets } from './definitions.js';
import { errorOf, expectPlain, expectWorded, frozen, throughJson, visible } from './laws.js';
import { answersTo, totalsOf, verdictOf } from './oracle.js';

describe('every questionnaire', () => {
  it('has the totals that all its sheets have, and they are the edges of its range', () => {
    fc.assert(
      fc.property(definitionsWithSheets, ({ definition, sheets }) => {
        const totals = totalsOf(definition, sheets);
        expect(reachableTotals(definition)).toEqual(totals);
        expect(scoreAnswers(defineQuestionnaire(definition), {}).range).toEqual({
          min: totals[0],
          max: totals.at(-1),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('scores every sheet as the oracle does', () => {
    fc.assert(
      fc.property(definitionsWithSheets, ({ definition, sheets }) => {
        const questionnaire = defineQuestionnaire(frozen(definition));
        for (const sheet of frozen(sheets)) {
          const score = scoreAnswers(questionnaire, sheet);
          const { points, level, scales, flags, answered, missing, skipped } = score;
          const verdict = { total: points, level, scales, flags, answered, missing, skipped };
          expect(verdict).toStrictEqual(verdictOf(definition, sheet));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('puts every total into one level, and explains every point', () => {
    fc.assert(
      fc.property(definitionsWithSheets, ({ definition, sheets }) => {
        const questionnaire = defineQuestionnaire(definition);
        for (const sheet of sheets) {
          const { points, range, reasons } = scoreAnswers(questionnaire, sheet);
          expect(reasons.slice(0, definition.questions.length).map(({ detail }) => detail.question)).toEqual(
            definition.questions.map(({ id }) => id),
          );
          if (points === null) continue;
          expect(points).toBeGreaterThanOrEqual(range.min);
          expect(points).toBeLessThanOrEqual(range.max);
          const holding = definition.levels.filter(
            ({ from, to = Infinity }) => from <= points && points <= to,
          );
          expect(holding).toHaveLength(1);
          // To the last bit: reasons are added from left to right, with what prorating, rounding and the factor add.
          expect(reasons.reduce((sum, { detail }) => sum + detail.points, 0)).toBe(points);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('raises a sheet with gaps in proportion', () => {
    fc.assert(
      fc.property(definitionsWithSheets, ({ definition, sheets }) => {
        const { missing, questions, factor = 1 } = definition;
        fc.pre(missing.policy === 'prorate');
        const questionnaire = defineQuestionnaire(definition);
        const counting = questions.filter(({ kind, optional }) => kind !== 'open' && optional !== true);
        for (const sheet of sheets) {
          const score = scoreAnswers(questionnaire, sheet);
          const asked = counting.filter(({ id }) => !score.skipped.includes(id)).map(({ id }) => id);
          const answered = asked.filter((id) => id in sheet);
          const isComplete = answered.length === asked.length;
          expect(score.points === null).toBe(!isComplete && answered.length < missing.atLeast);
          if (score.points === null || isComplete) continue;
          const worth = (of: readonly string[]) =>
            score.reasons.reduce((sum, { rule, detail }) => {
              const isOwn = rule.startsWith('question_') && of.includes(detail.question ?? '');
              return isOwn ? sum + detail.points : sum;
            }, 0);
          const rest = worth(Object.keys(sheet).filter((id) => !asked.includes(id)));
          const exact = rest + (worth(answered) / answered.length) * asked.length;
          const nearest = score.points / factor;
          expect(Math.abs(nearest - exact)).toBeLessThan(missing.round === 'none' ? 1e-9 : 0.5 + 1e-9);
          if (missing.round !== 'none') expect(Math.abs(nearest - Math.round(nearest))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('measures the way to the levels next to it, unless an answer or the law forbids it', () => {
    fc.assert(
      fc.property(definitionsWithSheet, ({ definition, sheet }) => {
        const { points, toNext, reasons } = scoreAnswers(defineQuestionnaire(definition), sheet);
        const { levels, statutory } = definition;
        const isSet = reasons.some(({ rule }) => rule === 'answer_level');
        if (points === null || statutory === true || isSet) {
          expect(toNext).toEqual({ below: null, above: null });
          return;
        }
        const place = levels.findIndex(({ from, to = Infinity }) => from <= points && points <= to);
        const [below, above] = [levels[place - 1], levels[place + 1]];
        expect(toNext).toEqual({
          below: below === undefined ? null : { level: below.id, points: points - below.to! },
          above: above === undefined ? null : { level: above.id, points: above.from - points },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same after JSON, and so are its scores', () => {
    fc.assert(
      fc.property(definitionsWithSheet, ({ definition, sheet }) => {
        const questionnaire = defineQuestionnaire(definition);
        const again = defineQuestionnaire(throughJson(questionnaire));
        expect(again).toEqual(questionnaire);
        const score = scoreAnswers(questionnaire, sheet);
        expectPlain(score);
        expectWorded(score.reasons);
        expect(scoreAnswers(again, throughJson(sheet))).toStrictEqual(score);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when a level is taken away, and the gap is named', () => {
    const drawn = fc
      .tuple(definitionsWithSheets, fc.nat())
      .filter(([{ definition }]) => definition.levels.length > 1);
    fc.assert(
      fc.property(drawn, ([{ definition, sheets }, pick]) => {
        const place = pick % definition.levels.length;
        const { from, to = Infinity } = definition.levels[place]!;
        const totals = totalsOf(definition, sheets).filter((total) => from <= total && total <= to);
        const levels = definition.levels.toSpliced(place, 1);
        const holed = { ...definition, levels, overrides: [] };
        const findings = inspectQuestionnaire(holed).filter(({ severity }) => severity === 'error');
        const detail = { path: 'levels', totals: totals.slice(0, 20), count: totals.length };
        expect(findings).toEqual([{ rule: 'level_gap', severity: 'error', detail }]);
        expect(errorOf(() => defineQuestionnaire(holed)).code).toBe('questionnaire_invalid');
      }),
      { numRuns: 200 },
    );
  });
});

describe('every sheet', () => {
  it('scores the same in any order of its keys, and is read back from JSON', () => {
    const drawn = definitionsWithSheet.chain(({ definition, sheet }) => {
      const entries = Object.entries(sheet);
      const shuffled = fc.shuffledSubarray(entries, { minLength: entries.length });
      return fc.record({
        definition: fc.constant(definition),
        sheet: fc.constant(sheet),
        shuffled: shuffled.map((own) => Object.fromEntries(own)),
      });
    });
    fc.assert(
      fc.property(drawn, ({ definition, sheet, shuffled }) => {
        const questionnaire = defineQuestionnaire(definition);
        expect(scoreAnswers(questionnaire, shuffled)).toStrictEqual(scoreAnswers(questionnaire, sheet));
        const read = readAnswers(questionnaire, throughJson(shuffled));
        expect(read).toStrictEqual(shuffled);
        expect(Object.keys(read)).toEqual(Object.keys(shuffled));
      }),
    );
  });

  // What no question of the kind takes, spelt as nobody would write it.
  const strange = (question: Question): fc.Arbitrary<unknown> => {
    switch (question.kind) {
      case 'single':
        return fc.constantFrom('CANARY', 7, ['o0'], true, { o0: true });
      case 'multiple':
        return fc.constantFrom('CANARY', 7, ['o0', 'CANARY'], ['o0', 'o0'], [null], [['o0']]);
      case 'number': {
        const { min, max, step } = question.range;
        const numbers = [min - step, max + step, min + step / 4, max + 1e-9, NaN, Infinity];
        return fc.constantFrom<unknown>('CANARY', [min], true, ...numbers);
      }
      case 'open':
        return fc.constantFrom(7, ['CANARY'], true);
    }
  };

  it('with a bad answer is refused at the question', () => {
    const drawn = definitionsWithSheet.chain(({ definition, sheet }) =>
      fc.constantFrom(...definition.questions).chain((question) =>
        fc.record({
          definition: fc.constant(definition),
          id: fc.constant(question.id),
          bad: strange(question).map((answer) => ({ ...sheet, [question.id]: answer })),
        }),
      ),
    );
    fc.assert(
      fc.property(drawn, ({ definition, id, bad }) => {
        const questionnaire = defineQuestionnaire(definition);
        for (const read of [scoreAnswers, readAnswers]) {
          const error = errorOf(() => read(questionnaire, bad as never));
          expect(error).toMatchObject({ code: 'answers_invalid', details: { path: id } });
          expect(visible(error)).not.toContain('CANARY');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('with an answer to a question that its route leads past is refused there', () => {
    const drawn = definitionsWithSheets
      .map(({ definition, sheets }) => ({
        definition,
        skipping: sheets.flatMap((sheet) =>
          verdictOf(definition, sheet).skipped.map((id) => ({ sheet, id })),
        ),
      }))
      .filter(({ skipping }) => skipping.length > 0)
      .chain(({ definition, skipping }) =>
        fc.record({ definition: fc.constant(definition), planted: fc.constantFrom(...skipping) }),
      );
    fc.assert(
      fc.property(drawn, ({ definition, planted: { sheet, id } }) => {
        const [answer] = answersTo(definition.questions.find((own) => own.id === id)!);
        const bad = { ...sheet, [id]: answer! };
        const error = errorOf(() => scoreAnswers(defineQuestionnaire(definition), bad));
        expect(error).toMatchObject({ code: 'answers_invalid', details: { path: id } });
      }),
    );
  });

  it('with a question that does not exist is refused at its position', () => {
    fc.assert(
      fc.property(definitionsWithSheet, ({ definition, sheet }) => {
        const questionnaire = defineQuestionnaire(definition);
        const path = `[${Object.keys(sheet).length}]`;
        const error = errorOf(() => scoreAnswers(questionnaire, { ...sheet, CANARY: 'o0' }));
        expect(error).toMatchObject({ code: 'answers_invalid', details: { path } });
        expect(visible(error)).not.toContain('CANARY');
      }),
    );
  });
});

it('the course’s points add up for every sheet', () => {
  const { questions } = course.tradingPersonality;
  const sheets = fc.record(
    Object.fromEntries(questions.map((own) => [own.id, fc.constantFrom(...answersTo(own))])),
  );
  fc.assert(
    fc.property(sheets, (sheet) => {
      const score = scoreAnswers(course.tradingPersonality, sheet as never);
      expect(score.reasons.reduce((sum, { detail }) => sum + detail.points, 0)).toBe(score.points);
      // The lowest and the highest total of the course: 9 and 55, as tradingPersonality.test.ts adds them up.
      expect(score.points).toBeGreaterThanOrEqual(9);
      expect(score.points).toBeLessThanOrEqual(55);
    }),
  );
});
