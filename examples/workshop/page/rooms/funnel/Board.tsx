import { daysBetween, type Day, dueOn, type Language } from 'panhuo';
import type { ShownCase } from './cases.js';
import { classFunnel } from './classFunnel.js';
import type { ClassStage } from './funnelState.js';
import { caseName, stageName } from './names.js';
import { useDrag } from './useDrag.js';
import { say } from './words.js';

/** The stages in the order of the funnel. */
export const stages = Object.keys(classFunnel.stages) as ClassStage[];

/** The stages (阶段) with their cards. A card can be dragged to a stage, or chosen by mouse, finger or keyboard. */
export function Board(props: {
  readonly language: Language;
  readonly on: Day;
  readonly cases: readonly ShownCase[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onDrop: (id: string, stage: ClassStage) => void;
}) {
  const { language, on, cases, chosen, onChoose, onDrop } = props;
  const w = say(language);
  const listOf = useDrag(onDrop);
  return (
    <div class="funnel-board screen-only">
      {stages.map((stage) => {
        const here = cases.filter(({ row }) => row.stage === stage);
        const { knownBy, kind } = classFunnel.stages[stage];
        return (
          <section key={stage} class={`funnel-stage ${kind}`} aria-labelledby={`stage-${stage}`}>
            <h3 id={`stage-${stage}`}>
              <span class="funnel-title">{stageName(stage, language)}</span>
              <span class="funnel-count">{here.length}</span>
            </h3>
            <p class="funnel-known">{knownBy![language]}</p>
            <ul ref={listOf(stage)} data-stage={stage} class="funnel-cards">
              {here.map((shown) => (
                <li key={shown.row.id} data-case={shown.row.id}>
                  <button
                    type="button"
                    class="funnel-card"
                    aria-pressed={shown.row.id === chosen}
                    onClick={() => {
                      onChoose(shown.row.id);
                    }}
                  >
                    <span class="funnel-name">{caseName(shown, language)}</span>{' '}
                    <span class="funnel-facts">
                      {[
                        w(shown.row.entry),
                        w('days', { n: daysBetween(shown.row.enteredOn, on) }),
                        ...marks(shown, on).map((mark) => w(mark)),
                      ].join(' · ')}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function marks({ row }: ShownCase, on: Day): ('stalled' | 'paused')[] {
  const { staleOn } = dueOn(classFunnel, row);
  return [
    ...(staleOn !== null && staleOn <= on ? (['stalled'] as const) : []),
    ...(row.pausedOn === undefined ? [] : (['paused'] as const)),
  ];
}
