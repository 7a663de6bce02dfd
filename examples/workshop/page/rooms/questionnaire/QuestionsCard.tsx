import { type SingleQuestion, scoreAnswers } from 'panhuo';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Choice } from '../../components/Choice.js';
import type { RoomProps } from '../room.js';
import { levelText } from './levelText.js';
import { questionnaire, type QuestionnaireState, type Sheet } from './questionnaireState.js';
import { say } from './words.js';

/** The ten questions, each a group of radio buttons. Letters stand before the answers, as the reasons name them. */
export function QuestionsCard({ language, state, change, announce }: RoomProps<QuestionnaireState>) {
  const w = say(language);
  const answer = (question: string, option: string) => {
    const answers = { ...state.answers, [question]: option } as Sheet;
    change((before) => ({ ...before, answers }));
    const { points, level } = scoreAnswers(questionnaire, answers);
    const done = Object.keys(answers).length;
    announce(
      points === null
        ? w('answered', { done, all: questionnaire.questions.length })
        : w('finished', { points, level: levelText(level, language) }),
    );
  };
  return (
    <Card title={w('questions')} aside={w('fiveMinutes')} screenOnly>
      <ol class="questions">
        {questionnaire.questions.map((question) => (
          <li key={question.id} id={`question-${question.id}`}>
            <Choice
              look="list"
              legend={`${question.id} ${question.text[language]}`}
              options={(question as SingleQuestion).options.map(({ id, text }) => ({
                value: id,
                mark: id,
                // A per cent sign does not stand alone on a line.
                text: text[language].replaceAll(' %', '\u00A0%'),
              }))}
              value={state.answers[question.id as keyof Sheet]}
              onChange={(option) => {
                answer(question.id, option);
              }}
            />
          </li>
        ))}
      </ol>
      <Button
        onClick={() => {
          change((before) => ({ ...before, answers: {} }));
          announce(w('cleared'));
        }}
        disabled={Object.keys(state.answers).length === 0}
      >
        {w('clear')}
      </Button>
    </Card>
  );
}
