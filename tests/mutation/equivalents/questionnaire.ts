import type { Equivalent } from '../mutants.js';

/** Mutants of this room that change nothing, with their proofs. */
export const questionnaire: readonly Equivalent[] = [
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
