import type { Language } from 'panhuo';
import { wholePercent } from '../../../../branch-review/report/format.js';
import { Card } from '../../components/Card.js';
import { Notice } from '../../components/Notice.js';
import { Table } from '../../components/Table.js';
import { outcomeModel } from './outcomeModel.js';
import { say, words } from './words.js';

/** The world behind the outcome, told once the calls are made. */
export function ModelCard({ language }: { readonly language: Language }) {
  const { note, natural, call, habit } = outcomeModel;
  const rangeOf = (from: number, until: number | undefined): string =>
    until === undefined ? say(language)('rangeFrom', { from }) : say(language)('range', { from, until });
  return (
    <Card title={words.model[language]}>
      <div class="stack">
        <Notice>{note[language]}</Notice>
        <Table
          table={{
            caption: words.modelCaption[language],
            columns: [
              { title: words.silentFrom[language] },
              { title: words.aloneChance[language], numeric: true },
              { title: words.callAdds[language], numeric: true },
            ],
            rows: natural.map(({ from, is }, place) => [
              rangeOf(from, natural[place + 1]?.from),
              wholePercent(is),
              wholePercent(call[place]!.is),
            ]),
          }}
        />
        <Table
          table={{
            caption: words.habitCaption[language],
            columns: [
              { title: words.tradesAYear[language] },
              { title: words.callAdds[language], numeric: true },
            ],
            rows: habit.map(({ from, is }, place) => [rangeOf(from, habit[place + 1]?.from), `× ${is}`]),
          }}
        />
      </div>
    </Card>
  );
}
