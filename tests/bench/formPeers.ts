// Peers that add up the points of sheets, set up as their users would. Part of the yardsticks: frozen.test.ts says how a
// change is made lawful.
import { scoreLikertScale } from 'psychometric';
import { Model, Serializer } from 'survey-core';

/** A scale of psychometric over questions of so many points; it gives the sum of a sheet, without a trace. */
export function psychometricScale(
  ids: readonly string[],
  most: number,
): (sheet: Record<string, number>) => number | null {
  const scale = {
    id: 'scale',
    items: ids.map((id) => ({ id, min: 1, max: most })),
    subscales: {},
    composites: {},
    scoring: { allowProrating: false },
  };
  return (sheet) => scoreLikertScale(scale, sheet).raw;
}

/** A model of survey-core, built once: a sheet is set as its data, and its score is the sum of the scores of the choices. */
export function surveyModel(
  ids: readonly string[],
  worths: readonly number[],
): (sheet: Record<string, string>) => number {
  Serializer.addProperty('itemvalue', { name: 'score:number' });
  const model = new Model({
    elements: ids.map((name) => ({
      type: 'radiogroup',
      name,
      choices: worths.map((score) => ({ value: String(score), text: String(score), score })),
    })),
  });
  const questions = model.getAllQuestions() as unknown as { selectedItem: { score: number } }[];
  return (sheet) => {
    model.data = sheet;
    return questions.reduce((sum, { selectedItem }) => sum + selectedItem.score, 0);
  };
}

/** What a programmer would write for sheets of words: the points of each answer looked up, and the level of their sum. */
export function bareForm(
  ids: readonly string[],
  points: Readonly<Record<string, number>>,
  levels: readonly { readonly id: string; readonly from: number }[],
): (sheet: Record<string, string>) => { readonly points: number; readonly level: string | null } {
  return (sheet) => {
    let sum = 0;
    for (const id of ids) sum += points[sheet[id]!]!;
    let level: string | null = null;
    for (const { id, from } of levels) if (sum >= from) level = id;
    return { points: sum, level };
  };
}
