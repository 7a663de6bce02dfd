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
            name={points === null ? w('soFar') : w('points')}
            value={soFar}
            note={points === null ? w('noTotal') : w('ofRange', range)}
          />
          <Figure
            name={w('level')}
            value={level === null ? w('open') : levelText(level, language)}
            note={points === null ? w('possible', possible) : nextTexts(w, toNext, language).join(' · ')}
          />
        </Figures>
        <BandScale language={language} range={range} points={points} possible={possible} level={level} />
        {missing.length > 0 && (
          <p>
            <span class="muted">{w('missing')}</span> {missing.join(language === 'zh' ? '、' : ', ')}
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

type ToNext = ReturnType<typeof scoreAnswers<typeof questionnaire>>['toNext'];

function nextTexts(w: Words, { below, above }: ToNext, language: Language): string[] {
  return [
    ...(above === null ? [] : [w('upTo', { points: above.points, level: levelText(above.level, language) })]),
    ...(below === null
      ? []
      : [w('downTo', { points: below.points, level: levelText(below.level, language) })]),
  ];
}
