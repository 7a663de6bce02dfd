import type { Language } from 'panhuo';
import { Card } from '../../components/Card.js';
import { Table } from '../../components/Table.js';
import type { Fate } from './campaign.js';
import { words } from './words.js';

/** What became of each customer: those called first, those who traded again before the others. */
export function FatesCard(props: { readonly language: Language; readonly fates: readonly Fate[] }) {
  const { language, fates } = props;
  const place = ({ arm, traded }: Fate): number => (arm === 'treatment' ? 0 : 2) + (traded ? 0 : 1);
  const sorted = [...fates].sort((a, b) => place(a) - place(b));
  return (
    <Card title={words.fates[language]} aside={words.source[language]}>
      <Table
        bare
        table={{
          caption: words.fates[language],
          columns: [
            { title: words.customer[language] },
            { title: words.arm[language] },
            { title: words.result[language] },
            { title: words.silentMonths[language], numeric: true },
            { title: words.tradesAYear[language], numeric: true },
          ],
          rows: sorted.map(({ sleeper, arm, traded }) => [
            sleeper.id,
            <span class="whole">{words[arm === 'treatment' ? 'called' : 'leftAlone'][language]}</span>,
            <span class="whole">
              {traded ? <em>{words.tradedAgain[language]}</em> : words.stillSilent[language]}
            </span>,
            sleeper.silentMonths,
            sleeper.tradesAYear.toFixed(1),
          ]),
        }}
      />
    </Card>
  );
}
