import fc from 'fast-check';
import { answerCode, compileQuestionnaire, defineQuestionnaire } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { anyRow, bookOf, bytesOf, differences, expectedOf } from './books.js';
import { definitionsWithSheets } from './definitions.js';

/** A questionnaire with rows of every kind. */
const drawnBooks = definitionsWithSheets.chain(({ definition, sheets }) =>
  fc.record({
    definition: fc.constant(definition),
    rows: fc.array(anyRow(definition, sheets), { maxLength: 60, size: 'max' }),
  }),
);

describe('the columns of a book', () => {
  it('say of every row what scoreAnswers says of its sheet', () => {
    fc.assert(
      fc.property(drawnBooks, ({ definition, rows }) => {
        const questionnaire = defineQuestionnaire(definition);
        const compiled = compileQuestionnaire(questionnaire);
        const scored = compiled.scoreColumns(bookOf(definition, rows));
        const expected = rows.map((row) => expectedOf(questionnaire, row));
        expect(differences(compiled, scored, expected)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  // Rows are done in blocks of 4,096.
  const sizes = [0, 1, 2, 4095, 4096, 4097, 8192, 10_000];
  it('say it in books of any size', () => {
    const pools = definitionsWithSheets.chain(({ definition, sheets }) =>
      fc.record({
        definition: fc.constant(definition),
        pool: fc.array(anyRow(definition, sheets), { minLength: 1, maxLength: 97, size: 'max' }),
      }),
    );
    fc.assert(
      fc.property(pools, ({ definition, pool }) => {
        const questionnaire = defineQuestionnaire(definition);
        const compiled = compileQuestionnaire(questionnaire);
        const expected = pool.map((row) => expectedOf(questionnaire, row));
        for (const size of sizes) {
          const order = Array.from({ length: size }, (_, row) => (row * 31 + (row >> 5)) % pool.length);
          const book = bookOf(
            definition,
            order.map((at) => pool[at]!),
          );
          const scored = compiled.scoreColumns(book);
          for (const column of [scored.points, scored.level, scored.status, scored.flags]) {
            expect(column).toHaveLength(size);
          }
          const sheets = order.map((at) => expected[at]!);
          expect(differences(compiled, scored, sheets).slice(0, 3)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('are the same bytes when a book is split anywhere and joined again', () => {
    fc.assert(
      fc.property(drawnBooks, fc.nat(), ({ definition, rows }, pick) => {
        const compiled = compileQuestionnaire(defineQuestionnaire(definition));
        const at = pick % (rows.length + 1);
        const bytes = (part: typeof rows) => bytesOf(compiled.scoreColumns(bookOf(definition, part)));
        const [before, after] = [bytes(rows.slice(0, at)), bytes(rows.slice(at))];
        const joined = Object.entries(before).map(([id, own]) => [id, [...own, ...after[id]!]] as const);
        expect(Object.fromEntries(joined)).toEqual(bytes(rows));
      }),
    );
  });

  it('may be views into longer ones, in any order, and are left as they were', () => {
    fc.assert(
      fc.property(drawnBooks, fc.nat({ max: 3 }), ({ definition, rows }, offset) => {
        const compiled = compileQuestionnaire(defineQuestionnaire(definition));
        const around = Array.from({ length: offset }, () => rows[0] ?? definition.questions.map(() => 0));
        const wide = bookOf(definition, [...around, ...rows, ...around]).answers;
        const copies = Object.entries(wide).map(([id, own]) => [id, own.slice()] as const);
        const views = Object.entries(wide)
          .map(([id, own]) => [id, own.subarray(offset, offset + rows.length)] as const)
          .toReversed();
        const book = Object.freeze({ rows: rows.length, answers: Object.freeze(Object.fromEntries(views)) });
        const scored = bytesOf(compiled.scoreColumns(book));
        expect(scored).toEqual(bytesOf(compiled.scoreColumns(bookOf(definition, rows))));
        expect(bytesOf(compiled.scoreColumns(book))).toEqual(scored);
        expect(wide).toEqual(Object.fromEntries(copies));
      }),
    );
  });

  it('that are left out, or undefined, are questions that nobody answered', () => {
    const drawn = fc.tuple(drawnBooks, fc.array(fc.constantFrom('given', 'left out', 'undefined')));
    fc.assert(
      fc.property(drawn, ([{ definition, rows }, ways]) => {
        const compiled = compileQuestionnaire(defineQuestionnaire(definition));
        const { questions } = definition;
        const isGiven = (place: number) => (ways[place] ?? 'given') === 'given';
        const none = { single: answerCode.none, open: answerCode.none, multiple: 0, number: NaN };
        const emptied = rows.map((row) =>
          row.map((cell, place) => (isGiven(place) ? cell : none[questions[place]!.kind])),
        );
        const full = bookOf(definition, emptied);
        const entries = questions.flatMap(({ id }, place) => {
          if (ways[place] === 'left out') return [];
          return [[id, isGiven(place) ? full.answers[id] : undefined] as const];
        });
        const answers = Object.fromEntries(entries) as typeof full.answers;
        expect(bytesOf(compiled.scoreColumns({ rows: rows.length, answers }))).toEqual(
          bytesOf(compiled.scoreColumns(full)),
        );
      }),
    );
  });
});
