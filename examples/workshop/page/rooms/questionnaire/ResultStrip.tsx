import { type Language, scoreAnswers } from 'panhuo';
import { levelText } from './levelText.js';
import { possiblePoints } from './possiblePoints.js';
import { questionnaire, type Sheet } from './questionnaireState.js';
import { say } from './words.js';

/** On a phone the result lies far below the questions: its essence stays in sight, at the foot of the screen. */
export function ResultStrip({ language, answers }: { readonly language: Language; readonly answers: Sheet }) {
  const w = say(language);
  const { points, level, answered } = scoreAnswers(questionnaire, answers);
  const { min, max } = possiblePoints(questionnaire, answers);
  return (
    // A screen reader has heard it already.
    <p class="result-strip screen-only" aria-hidden="true">
      <span>{w('answered', { done: answered.length, all: questionnaire.questions.length })}</span>
      <span>
        {points === null ? w('possibleTotals') : w('points')} <strong>{points ?? `${min}–${max}`}</strong>
      </span>
      {level !== null && <strong>{levelText(level, language)}</strong>}
    </p>
  );
}
