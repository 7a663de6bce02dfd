import { type AnswersOf, type Questionnaire, scoreAnswers, type SingleQuestion } from 'panhuo';

/**
 * Between which totals a sheet that is not finished still lies: every open question is once answered by the option with
 * the fewest points and once by that with the most.
 */
export function possiblePoints<Q extends Questionnaire>(
  questionnaire: Q,
  answers: AnswersOf<Q>,
): { readonly min: number; readonly max: number } {
  const total = (sign: 1 | -1): number => {
    const extreme = questionnaire.questions
      .filter((question) => question.kind === 'single')
      .map((question) => [question.id, extremeOption(question, sign)]);
    const sheet = { ...Object.fromEntries(extreme), ...answers } as AnswersOf<Q>;
    return scoreAnswers(questionnaire, sheet).points!;
  };
  return { min: total(-1), max: total(1) };
}

function extremeOption({ options }: SingleQuestion, sign: 1 | -1): string {
  return options.reduce((best, option) => (sign * (option.points - best.points) > 0 ? option : best)).id;
}
