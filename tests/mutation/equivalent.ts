import type { MutantText } from './mutants.js';

/** A mutant that changes nothing a caller could see, and why. */
export interface Equivalent extends MutantText {
  readonly proof: string;
}

/** Mutants that no test can kill; they are left out of the score. Each is found by its text, so lines may move. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/kernel/readDay.ts',
    line: "if (isDay(iso) && iso >= '1000') return iso;",
    original: "iso >= '1000'",
    replacement: "iso > '1000'",
    proof: 'A day has ten characters, so it never equals these four.',
  },
  {
    file: 'src/funnel/cases/clock.ts',
    line: 'return due < latest ? latest : due;',
    original: 'due < latest',
    replacement: 'due <= latest',
    proof: 'Days are text: where the two are equal it does not matter which is returned.',
  },
  {
    file: 'src/funnel/cases/elapse.ts',
    line: 'const { reason: code } = funnel.stages[row.stage]?.after ?? {};',
    original: 'funnel.stages[row.stage]?.after',
    replacement: 'funnel.stages[row.stage].after',
    proof: 'dueOn, called before, refuses a row whose stage is none of the funnel.',
  },
  {
    file: 'src/funnel/columns/countPassage.ts',
    line: 'for (let id = 0; id < cases; id++) {',
    original: 'id < cases',
    replacement: 'id <= cases',
    proof: 'A case too many has no group, so its cell is NaN, and a typed array keeps nothing under NaN.',
  },
  {
    file: 'src/funnel/columns/countPassage.ts',
    line: 'for (let group = 1; group < count; group++) ends[group]! += ends[group - 1]!;',
    original: 'group < count',
    replacement: 'group <= count',
    proof: 'A typed array keeps nothing beyond its end.',
  },
  {
    file: 'src/funnel/columns/passAny.ts',
    line: 'if (place < 0 || next > count) continue;',
    original: 'next > count',
    replacement: 'false',
    proof:
      'Where all stages were passed, next is count + 1, and found, which is count at most, stays below it: the row ends there too.',
  },
  {
    file: 'src/funnel/columns/passAny.ts',
    line: 'if (visit > before) before = visit;',
    original: 'visit > before',
    replacement: 'visit >= before',
    proof: 'It takes over an equal number.',
  },
  {
    file: 'src/funnel/columns/passage.ts',
    line: 'return span < 2 ** 16 ? new Uint16Array(size) : new Float64Array(size);',
    original: 'span < 2 ** 16',
    replacement: 'false',
    proof: 'The wider array holds the same whole numbers; the narrower one saves memory alone.',
  },
  {
    file: 'src/funnel/columns/visitStore.ts',
    line: 'for (let cell = 1; cell < cells; cell++) starts[cell] = starts[cell - 1]! + sizes[cell - 1]!;',
    original: 'cell < cells',
    replacement: 'cell <= cells',
    proof: 'A typed array keeps nothing beyond its end.',
  },
  {
    file: 'src/funnel/interop/bpmnLayout.ts',
    line: 'if (start === undefined || end === undefined) return [];',
    original: '[]',
    replacement: '["Stryker was here"]',
    proof:
      'Every flow joins two nodes of its process, and each of them has bounds: the line is for the compiler.',
  },
  {
    file: 'src/questionnaire/columns/columnReader.ts',
    line: "isMirrored: question.kind === 'number' && question.reverse === true,",
    original: "question.kind === 'number'",
    replacement: 'true',
    proof: 'Only the worth of a number asks for it; options are mirrored when the questionnaire is compiled.',
  },
  {
    file: 'src/questionnaire/columns/scoreCounts.ts',
    line: 'for (let flag = 0; flag < byFlag.length; flag++) byFlag[flag]! += (raised[row]! >>> flag) & 1;',
    original: 'flag < byFlag.length',
    replacement: 'flag <= byFlag.length',
    proof: 'A typed array keeps nothing beyond its end.',
  },
  {
    file: 'src/questionnaire/columns/scoreRows.ts',
    line: "const isLenient = missing.policy === 'zero' || !isRequired(question.question);",
    original: "missing.policy === 'zero' || !isRequired(question.question)",
    replacement: 'false',
    proof:
      'It only says which rows need no closer look; the closer look adds the same points in the same order.',
  },
  {
    file: 'src/questionnaire/columns/scoreRows.ts',
    line: "const isLenient = missing.policy === 'zero' || !isRequired(question.question);",
    original: "missing.policy === 'zero'",
    replacement: 'false',
    proof:
      'It only says which rows need no closer look; the closer look adds the same points in the same order.',
  },
  {
    file: 'src/questionnaire/columns/scoreRows.ts',
    line: "const isLenient = missing.policy === 'zero' || !isRequired(question.question);",
    original: "'zero'",
    replacement: '""',
    proof:
      'It only says which rows need no closer look; the closer look adds the same points in the same order.',
  },
  {
    file: 'src/questionnaire/columns/scoreRows.ts',
    line: "const isLenient = missing.policy === 'zero' || !isRequired(question.question);",
    original: "missing.policy === 'zero' || !isRequired(question.question)",
    replacement: "missing.policy === 'zero' && !isRequired(question.question)",
    proof:
      'It only says which rows need no closer look; the closer look adds the same points in the same order.',
  },
  {
    file: 'src/questionnaire/definition/reachableTotals.ts',
    line: 'places[place]?.set(prorates ? Object.values(tally).join() : tally.sum, tally);',
    original: 'places[place]?.set',
    replacement: 'places[place].set',
    proof:
      'The routes of a definition are checked before: they lead to questions and to the end, and each has its map.',
  },
  {
    file: 'src/questionnaire/reassessment/scoreStanding.ts',
    line: "if (on !== null && on > asOf) return ['unknown', reason('score_later', { on, asOf })];",
    original: 'on !== null',
    replacement: 'true',
    proof: 'Null is greater than no text: the comparison is false.',
  },
  {
    file: 'src/questionnaire/interop/conditions.ts',
    line: 'const joined = alternatives.flatMap((own) => (own?.length === 1 ? own : []));',
    original: '[]',
    replacement: '["Stryker was here"]',
    proof: 'A text asks for no answer either, so the alternatives are not joined all the same.',
  },
];
