import { describe } from 'panhuo';
import { useMemo, useState } from 'preact/hooks';
import { Card } from '../../components/Card.js';
import type { RoomProps } from '../room.js';
import { type ClassEvent, eventTo, isLoss, moveCase } from './actions.js';
import { Board, stages } from './Board.js';
import { BoardOnPaper } from './BoardOnPaper.js';
import { CaseCard } from './CaseCard.js';
import { classFunnel } from './classFunnel.js';
import { shownCases } from './cases.js';
import { ConversionCard } from './ConversionCard.js';
import { DayControl } from './DayControl.js';
import type { ClassStage, FunnelState } from './funnelState.js';
import { LossDialog } from './LossDialog.js';
import { caseName, stepText } from './names.js';
import type { Refusal } from './RefusalNotice.js';
import { useSheet } from './useSheet.js';
import { say } from './words.js';

/** The view of the room: the day, the board of stages, the case that was chosen, and how the class converts. */
export function FunnelView(props: RoomProps<FunnelState>) {
  const { language, state, change, announce } = props;
  const w = say(language);
  const [chosen, setChosen] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  // A loss waits for its reason code.
  const [losing, setLosing] = useState<{ readonly id: string; readonly event: ClassEvent }>();
  const { sheet, goToSheet, isInSheet } = useSheet();
  const cases = useMemo(() => shownCases(state), [state]);
  const shown = cases.find(({ row }) => row.id === chosen);

  const move = (id: string, event: ClassEvent, reason?: string) => {
    const name = caseName(
      cases.find(({ row }) => row.id === id)!,
      language,
    );
    const { state: next, answer } = moveCase(state, id, { event, reason });
    setChosen(id);
    if (answer.moved) {
      setRefusal(undefined);
      change(() => next);
      announce(stepText(name, answer.step, language));
      // The event that was chosen may be gone with its stage.
      if (isInSheet()) goToSheet();
    } else {
      setRefusal({ id, reasons: answer.reasons });
      const reasons = answer.reasons
        .map((reason) => describe(reason, language))
        .join(language === 'zh' ? '；' : '; ');
      announce(w('notMoved', { name, reasons }));
      goToSheet();
    }
  };
  const ask = (id: string, event: ClassEvent) => {
    if (isLoss(state, id, event)) setLosing({ id, event });
    else move(id, event);
  };
  const drop = (id: string, stage: ClassStage) => {
    ask(id, eventTo(state, id, stage));
  };
  const choose = (id: string) => {
    setChosen(id);
    setRefusal(undefined);
    // The keyboard goes where the events are, and comes back from there.
    goToSheet();
  };
  const backToCard = () => {
    document.querySelector<HTMLElement>(`[data-case='${chosen ?? ''}'] button`)?.focus();
  };
  return (
    <>
      <div class="funnel-room">
        <div class="funnel-beside">
          <Card title={w('board')} aside={w('simulated')}>
            <DayControl
              {...props}
              onMoved={() => {
                setRefusal(undefined);
              }}
            />
            <Board
              language={language}
              on={state.on}
              cases={cases}
              chosen={chosen}
              onChoose={choose}
              onDrop={drop}
            />
            <BoardOnPaper language={language} on={state.on} stages={stages} cases={cases} />
            <p class="muted small funnel-note">{classFunnel.note![language]}</p>
          </Card>
          <div ref={sheet} tabIndex={-1} class="funnel-sheet">
            <CaseCard {...props} shown={shown} refusal={refusal} onEvent={ask} onBack={backToCard} />
          </div>
        </div>
      </div>
      <ConversionCard language={language} state={state} />
      <LossDialog
        language={language}
        open={losing !== undefined}
        onClose={() => {
          setLosing(undefined);
          goToSheet();
        }}
        onConfirm={(reason) => {
          move(losing!.id, losing!.event, reason);
          setLosing(undefined);
        }}
      />
    </>
  );
}
