import { type Judgement, type Language, wordTerm } from 'panhuo';
import { Card } from '../../components/Card.js';
import { Reasons } from '../../components/Reasons.js';
import { PLAYED } from './stretch.js';
import { say, words } from './words.js';

/** What the judge said when the class last guessed, and why. */
export function JudgeCard(props: {
  readonly language: Language;
  /** Left out until the class has guessed. */
  readonly judgement: Judgement | undefined;
  readonly heard: number | undefined;
}) {
  const { language, judgement, heard } = props;
  if (judgement === undefined || heard === undefined) {
    return (
      <Card title={words.judge[language]}>
        <p class="prose">{words.callFirst[language]}</p>
      </Card>
    );
  }
  const { regime, phase, reasons } = judgement;
  const [name, phaseName] = [wordTerm(regime, language), wordTerm(phase, language)];
  return (
    <Card title={words.judge[language]} aside={say(language)('dayNumber', { day: heard, of: PLAYED })}>
      <div class="stack">
        <p class={`market-call ${regime}`}>
          {name} {name !== phaseName && <span class="muted">· {phaseName}</span>}
        </p>
        <Reasons reasons={reasons} language={language} />
      </div>
    </Card>
  );
}
