import { type Language, scoreAnswers } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { Card } from '../../components/Card.js';
import { Figure, Figures } from '../../components/Figure.js';
import { Notice } from '../../components/Notice.js';
import { Reasons } from '../../components/Reasons.js';
import { BandScale } from './BandScale.js';
import { levelText } from './levelText.js';
import { possiblePoints } from './possiblePoints.js';
import { questionnaire, type Sheet } from './questionnaireState.js';
import { say, type Words } from './words.js';

/** What the answers come to: points, level, what is missing, the next levels, and a reason for every point. */
export function ResultCard({ language, answers }: { readonly language: Language; readonly answers: Sheet }) {
  const w = say(language);
  const score = useMemo(() => scoreAnswers(questionnaire, answers), [answers]);
  const possible = useMemo(() => possiblePoints(questionnaire, answers), [answers]);
  const { points, level, range, missing, answered, toNext, reasons } = score;
  const isOpen = points === null;
  const reachable = questionnaire.levels.filter(
    ({ from, to = range.max }) => from <= possible.max && to >= possible.min,
  );
  const soFar = reasons.reduce((sum, { detail }) => sum + detail.points, 0);
  return (
    <Card
      title={w('result')}
      aside={w('answered', { done: answered.length, all: questionnaire.questions.length })}
    >
      <div class="stack">
        <Notice>{questionnaire.purpose![language]}</Notice>
        <Figures>
          <Figure
            name={isOpen ? w('possibleTotals') : w('points')}
            value={isOpen ? `${possible.min}–${possible.max}` : points}
            note={isOpen ? w('soFarNote', { points: soFar }) : w('ofRange', range)}
          />
          <Figure
            name={isOpen ? w('possibleLevels') : w('level')}
            value={isOpen ? levelsText(w, reachable, language) : levelText(level, language)}
            note={isOpen ? undefined : nextTexts(w, toNext, language).join(' · ')}
          />
        </Figures>
        <BandScale language={language} range={range} points={points} possible={possible} level={level} />
        {missing.length > 0 && (
          <p class="questionnaire-missing screen-only">
            <span class="muted">{w('missing')}</span>
            {missing.map((question) => (
              <button
                key={question}
                type="button"
                class="link"
                onClick={() => document.querySelector<HTMLElement>(`#question-${question} input`)?.focus()}
              >
                {question}
              </button>
            ))}
          </p>
        )}
        <div class="questionnaire-reasons">
          <h3>{w('reasons')}</h3>
          <Reasons reasons={reasons} language={language} />
        </div>
      </div>
    </Card>
  );
}

function levelsText(w: Words, reachable: readonly { readonly id: string }[], language: Language): string {
  if (reachable.length === questionnaire.levels.length) return w('anyLevel');
  return reachable.map(({ id }) => levelText(id, language)).join(w('or'));
}

type ToNext = ReturnType<typeof scoreAnswers<typeof questionnaire>>['toNext'];

function nextTexts(w: Words, { below, above }: ToNext, language: Language): string[] {
  return [
    ...(above === null ? [] : [w('upTo', { points: above.points, level: levelText(above.level, language) })]),
    ...(below === null
      ? []
      : [w('downTo', { points: below.points, level: levelText(below.level, language) })]),
  ];
}
