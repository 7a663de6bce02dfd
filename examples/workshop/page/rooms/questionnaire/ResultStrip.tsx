import { type Language, scoreAnswers } from 'panhuo';
import { levelText } from './levelText.js';
import { questionnaire, type Sheet } from './questionnaireState.js';
import { say } from './words.js';

/** On a phone the result lies far below the questions: its essence stays in sight, at the foot of the screen. */
export function ResultStrip({ language, answers }: { readonly language: Language; readonly answers: Sheet }) {
  const w = say(language);
  const { points, level, answered, reasons } = scoreAnswers(questionnaire, answers);
  const soFar = reasons.reduce((sum, { detail }) => sum + detail.points, 0);
  return (
    // A screen reader has heard it already.
    <p class="result-strip screen-only" aria-hidden="true">
      <span>{w('answered', { done: answered.length, all: questionnaire.questions.length })}</span>
      <span>
        {points === null ? w('soFar') : w('points')} <strong>{soFar}</strong>
      </span>
      <strong>{level === null ? w('open') : levelText(level, language)}</strong>
    </p>
  );
}
