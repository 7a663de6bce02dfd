import type { QuestionnaireDefinition } from 'panhuo';
import { optionsOf } from './scales.js';

type Sheet = Readonly<Record<string, string>>;

/** A sheet that chooses one option a question and has the points wanted, by search; `undefined` when there is none. */
export function sheetOf({ questions }: QuestionnaireDefinition, wanted: number): Sheet | undefined {
  const lows = questions.map((own) => Math.min(...optionsOf(own).map(({ points }) => points)));
  const highs = questions.map((own) => Math.max(...optionsOf(own).map(({ points }) => points)));
  const rest = (ends: readonly number[], from: number): number =>
    ends.slice(from).reduce((sum, end) => sum + end, 0);

  function search(place: number, left: number): Sheet | undefined {
    const question = questions[place];
    if (question === undefined) return left === 0 ? {} : undefined;
    if (left < rest(lows, place) || left > rest(highs, place)) return undefined;
    for (const { id, points } of optionsOf(question)) {
      const found = search(place + 1, left - points);
      if (found !== undefined) return { [question.id]: id, ...found };
    }
    return undefined;
  }
  return search(0, wanted);
}

/** The sheet that chooses the option at the same place of every question. */
export function sheetAt({ questions }: QuestionnaireDefinition, place: number): Sheet {
  return Object.fromEntries(questions.map((own) => [own.id, optionsOf(own)[place]!.id]));
}
