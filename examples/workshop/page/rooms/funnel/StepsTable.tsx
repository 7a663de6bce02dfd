import { type Language, wordTerm } from 'panhuo';
import { Table } from '../../components/Table.js';
import type { ClassStep } from './funnelState.js';
import { stageName } from './names.js';
import { say } from './words.js';

/** The log of a case (记录), the opening first. */
export function StepsTable({
  language,
  steps,
}: {
  readonly language: Language;
  readonly steps: readonly ClassStep[];
}) {
  const w = say(language);
  return (
    <Table
      table={{
        caption: w('steps'),
        columns: [
          { title: w('step'), numeric: true },
          { title: w('on') },
          { title: w('event') },
          { title: w('to') },
          { title: w('reason') },
        ],
        rows: steps.map(({ revision, on, event, to, reason }) => [
          revision,
          <span class="whole">{on}</span>,
          event === 'open' ? w('opened') : wordTerm(event, language),
          stageName(to, language),
          reason === undefined ? '' : wordTerm(reason, language),
        ]),
      }}
    />
  );
}
