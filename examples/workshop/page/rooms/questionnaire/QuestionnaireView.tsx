import type { RoomProps } from '../room.js';
import { ClassCard } from './ClassCard.js';
import { QuestionsCard } from './QuestionsCard.js';
import type { QuestionnaireState } from './questionnaireState.js';
import { ResultCard } from './ResultCard.js';
import { ResultStrip } from './ResultStrip.js';
import { SheetOnPaper } from './SheetOnPaper.js';

/** The view of the room: the questions, beside them what the answers come to, below them the class. */
export function QuestionnaireView(props: RoomProps<QuestionnaireState>) {
  const { language, state } = props;
  return (
    <>
      <div class="columns">
        <div>
          <QuestionsCard {...props} />
          <ResultStrip language={language} answers={state.answers} />
          <SheetOnPaper language={language} answers={state.answers} />
        </div>
        <div class="sticky">
          <ResultCard language={language} answers={state.answers} />
        </div>
      </div>
      <ClassCard {...props} />
    </>
  );
}
