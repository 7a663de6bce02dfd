import { choices, dueOn, type Language, wordTerm } from 'panhuo';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Check } from '../../components/Check.js';
import { Reasons } from '../../components/Reasons.js';
import type { RoomProps } from '../room.js';
import { type ClassEvent, openAnew, setFact } from './actions.js';
import type { ShownCase } from './cases.js';
import { classFunnel } from './classFunnel.js';
import { conditionsOf } from './conditions.js';
import { type FunnelState, MOST_CASES } from './funnelState.js';
import { caseName, stageName } from './names.js';
import { type Refusal, RefusalNotice } from './RefusalNotice.js';
import { StepsTable } from './StepsTable.js';
import { say } from './words.js';

/** The case that was chosen: what is known, which events may happen, what is missing for the others, and its log. */
export function CaseCard(
  props: RoomProps<FunnelState> & {
    readonly shown: ShownCase | undefined;
    readonly refusal: Refusal | undefined;
    readonly onEvent: (id: string, event: ClassEvent) => void;
    readonly onBack: () => void;
  },
) {
  const { language, state, change, announce, shown, refusal, onEvent, onBack } = props;
  const w = say(language);
  if (shown === undefined) {
    return (
      <Card title={w('case')} screenOnly>
        <p class="muted">{w('caseHint')}</p>
      </Card>
    );
  }
  const { row, facts } = shown;
  const asked = conditionsOf(row.stage);
  const open = choices(classFunnel, row, { on: state.on, facts });
  return (
    <Card title={w('standsIn', { name: caseName(shown, language), stage: stageName(row.stage, language) })}>
      <div class="stack">
        <RefusalNotice name={caseName(shown, language)} refusal={refusal} language={language} />
        <Dates shown={shown} language={language} />
        <div class="screen-only">
          <h3>{w('facts')}</h3>
          {asked.length === 0 && <p class="muted">{w('noFacts')}</p>}
          {asked.map(({ fact, text }) => (
            <Check
              key={fact}
              text={text[language]}
              checked={facts[fact] === true}
              onChange={(holds) => {
                change((before) => setFact(before, row.id, fact, holds));
              }}
            />
          ))}
        </div>
        <div>
          <h3>{w('events')}</h3>
          {open.length === 0 && <p class="muted">{w('ended')}</p>}
          <ul class="funnel-events">
            {open.map(({ event, to, allowed, reasons }) => (
              <li key={event}>
                <button
                  type="button"
                  class="funnel-event"
                  onClick={() => {
                    onEvent(row.id, event);
                  }}
                >
                  <span>
                    {w('leadsTo', { event: wordTerm(event, language), stage: stageName(to, language) })}
                  </span>
                  <span class={allowed ? 'funnel-allowed' : 'funnel-refused'}>
                    {w(allowed ? 'allowed' : 'refused')}
                  </span>
                </button>
                {!allowed && <Reasons reasons={reasons} language={language} tone="against" />}
              </li>
            ))}
          </ul>
        </div>
        <StepsTable language={language} steps={shown.steps} />
        <div class="actions">
          <Button onClick={onBack}>{w('back')}</Button>
          <Button
            disabled={state.cases.length >= MOST_CASES}
            onClick={() => {
              change((before) => openAnew(before, row.id));
              announce(w('anewDone', { number: shown.number }));
            }}
          >
            {w('anew')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Dates({ shown: { row }, language }: { readonly shown: ShownCase; readonly language: Language }) {
  const w = say(language);
  const { event, elapsesOn, staleOn } = dueOn(classFunnel, row);
  return (
    <dl class="funnel-dates">
      <dt>{w('entry')}</dt>
      <dd>{w(row.entry)}</dd>
      <dt>{w('enteredOn')}</dt>
      <dd>{row.enteredOn}</dd>
      <dt>{w('stalledFrom')}</dt>
      <dd>{staleOn ?? w('none')}</dd>
      <dt>{w('deadline')}</dt>
      <dd>
        {elapsesOn === null
          ? w('none')
          : w('deadlineText', { on: elapsesOn, event: wordTerm(event!, language) })}
      </dd>
    </dl>
  );
}
