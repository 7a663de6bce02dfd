import { type Language, scoreAnswers, type SingleQuestion } from 'panhuo';
import { Table } from '../../components/Table.js';
import { questionnaire, type Sheet } from './questionnaireState.js';
import { say } from './words.js';

/** The sheet as it is printed: a form to fill in by hand, with a cross and the points where it was answered on the screen. */
export function SheetOnPaper({
  language,
  answers,
}: {
  readonly language: Language;
  readonly answers: Sheet;
}) {
  const w = say(language);
  const { reasons } = scoreAnswers(questionnaire, answers);
  const rows = questionnaire.questions.map((question, place) => {
    const chosen = answers[question.id as keyof Sheet];
    return [
      `${question.id} ${question.text[language]}`,
      <span class="paper-options">
        {(question as SingleQuestion).options.map(({ id, text }) => (
          <span key={id}>
            {id === chosen ? '☒' : '☐'} <span class="choice-mark">{id}</span> {text[language]}
          </span>
        ))}
      </span>,
      chosen === undefined ? '' : reasons[place]!.detail.points,
    ];
  });
  return (
    <div class="paper-only">
      <Table
        table={{
          caption: questionnaire.title[language],
          columns: [
            { title: w('question') },
            { title: w('answer') },
            { title: w('pointsColumn'), numeric: true },
          ],
          rows,
        }}
      />
    </div>
  );
}
