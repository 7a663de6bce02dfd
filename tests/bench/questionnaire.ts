import { compileQuestionnaire, defineQuestionnaire, scoreAnswers } from 'panhuo';
import { levelledSums } from './bareLoops.js';
import { bareForm, psychometricScale, surveyModel } from './formPeers.js';
import type { Benchmark } from './harness.js';

const text = { zh: '题', en: 'question' };
const ids = Array.from({ length: 10 }, (_, index) => `q${String(index + 1)}`);
const worths = [1, 2, 3, 4, 5];

/** Ten questions of five points each, in three levels. */
function tenQuestions() {
  return defineQuestionnaire({
    id: 'bench/ten',
    version: '1',
    title: text,
    missing: { policy: 'refuse' },
    questions: ids.map((id) => ({
      id,
      text,
      kind: 'single' as const,
      options: worths.map((points) => ({ id: String(points), text, points })),
    })),
    levels: [
      { id: 'low', text, from: 10, to: 21 },
      { id: 'middle', text, from: 22, to: 37 },
      { id: 'high', text, from: 38 },
    ],
  });
}

/** Points by question, drawn by a simple recurrence; the keys of each sheet stand in an order of its own. */
function drawnSheets(rows: number): Record<string, number>[] {
  let seed = 1;
  const draw = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  return Array.from({ length: rows }, () => {
    const order = ids.map((id) => [draw(1_000_000), id] as const).sort(([a], [b]) => a - b);
    return Object.fromEntries(order.map(([, id]) => [id, 1 + draw(5)]));
  });
}

const asOptions = (sheet: Record<string, number>): Record<string, string> =>
  Object.fromEntries(Object.entries(sheet).map(([id, points]) => [id, String(points)]));

const asColumns = (sheets: readonly Record<string, number>[]): Record<string, Uint8Array> =>
  Object.fromEntries(ids.map((id) => [id, Uint8Array.from(sheets, (sheet) => sheet[id]! - 1)]));

const same = (ours: unknown, peer: unknown): boolean => JSON.stringify(ours) === JSON.stringify(peer);
const sameColumn = (ours: unknown, peer: unknown): boolean =>
  same(Array.from((ours as { points: Float64Array }).points), peer);

function againstPsychometric(): Benchmark {
  const questionnaire = tenQuestions();
  const numbers = drawnSheets(20_000);
  const sheets = numbers.map(asOptions);
  const score = psychometricScale(ids, worths.length);
  return {
    peerName: 'psychometric (without a trace)',
    unit: 'sheets/s',
    rows: sheets.length,
    ours: () => sheets.map((sheet) => scoreAnswers(questionnaire, sheet).points),
    peer: () => numbers.map(score),
    equal: same,
  };
}

function againstSurveyCore(): Benchmark {
  const questionnaire = tenQuestions();
  const sheets = drawnSheets(1_000).map(asOptions);
  const score = surveyModel(ids, worths);
  return {
    peerName: 'survey-core',
    unit: 'sheets/s',
    rows: sheets.length,
    ours: () => sheets.map((sheet) => scoreAnswers(questionnaire, sheet).points),
    peer: () => sheets.map(score),
    equal: same,
  };
}

function againstBareForm(): Benchmark {
  const questionnaire = tenQuestions();
  const sheets = drawnSheets(20_000).map(asOptions);
  const points = Object.fromEntries(worths.map((own) => [String(own), own]));
  const score = bareForm(ids, points, [
    { id: 'low', from: 10 },
    { id: 'middle', from: 22 },
    { id: 'high', from: 38 },
  ]);
  return {
    peerName: 'a bare loop (without a trace)',
    unit: 'sheets/s',
    rows: sheets.length,
    ours: () => sheets.map((sheet) => scoreAnswers(questionnaire, sheet)),
    peer: () => sheets.map(score),
    equal: (ours, peer) =>
      same(
        (ours as ReturnType<typeof score>[]).map(({ points: sum, level }) => ({ points: sum, level })),
        peer,
      ),
  };
}

function columnsAgainstPsychometric(): Benchmark {
  const columns = compileQuestionnaire(tenQuestions());
  const numbers = drawnSheets(100_000);
  const book = { rows: numbers.length, answers: asColumns(numbers) };
  const score = psychometricScale(ids, worths.length);
  return {
    peerName: 'psychometric',
    unit: 'sheets/s',
    rows: book.rows,
    ours: () => columns.scoreColumns(book),
    peer: () => numbers.map(score),
    equal: sameColumn,
  };
}

function columnsAgainstBareLoop(): Benchmark {
  const columns = compileQuestionnaire(tenQuestions());
  const numbers = drawnSheets(200_000);
  const book = { rows: numbers.length, answers: asColumns(numbers) };
  const codes = ids.map((id) => book.answers[id]!);
  const tables = ids.map(() => Float64Array.from(worths));
  const levels = Uint8Array.from({ length: 51 }, (_, total) => (total < 22 ? 0 : total < 38 ? 1 : 2));
  return {
    peerName: 'bare typed-array loop',
    unit: 'sheets/s',
    rows: book.rows,
    ours: () => columns.scoreColumns(book),
    peer: () => levelledSums(codes, tables, levels, book.rows),
    equal: (ours, peer) => {
      const [left, right] = [ours, peer] as { points: Float64Array; level: Uint8Array }[];
      return same(Array.from(left!.points), Array.from(right!.points)) && same(left!.level, right!.level);
    },
  };
}

/** The benchmarks of the questionnaire room. */
export const questionnaireBenchmarks: Readonly<Record<string, () => Benchmark>> = {
  'questionnaire/scoreAnswers/psychometric': againstPsychometric,
  'questionnaire/scoreAnswers/survey-core': againstSurveyCore,
  'questionnaire/scoreAnswers/bare loop': againstBareForm,
  'questionnaire/scoreColumns/psychometric': columnsAgainstPsychometric,
  'questionnaire/scoreColumns/bare loop': columnsAgainstBareLoop,
};
