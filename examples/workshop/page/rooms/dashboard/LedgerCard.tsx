import { type Language, wordDay } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { wordsIn } from '../../../../branch-review/report/words.js';
import { reviewLedger } from '../../../../branch-review/review/ledger.js';
import { Chart } from '../../charts/Chart.js';
import { Card } from '../../components/Card.js';
import { branchRecords } from '../../data/carried.js';
import { drawLedger, gained, ledgerPeriod, returned } from './ledgerChart.js';
import { words } from './words.js';

/** Gains, returns and losses of effective customers: each by itself, never netted. */
export function LedgerCard({ language }: { readonly language: Language }) {
  const review = wordsIn(language);
  const ledger = useMemo(() => reviewLedger(branchRecords())!, []);
  return (
    <Card title={review('ledger')} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">
          {review('ledgerLead', { unit: review('quarter') })}
          {words.quarterly[language]}
        </p>
        <Chart
          language={language}
          label={words.ledgerLabel[language]}
          draw={drawLedger}
          data={ledger}
          table={{
            caption: words.ledgerLabel[language],
            columns: [
              { title: words.period[language] },
              ...[
                review('opening'),
                words.gained[language],
                words.returned[language],
                review('lostExplicit'),
                review('lostImplicit'),
                review('lostShallow'),
                review('closing'),
              ].map((title) => ({ title, numeric: true })),
            ],
            rows: ledger.periods.map((period) => [
              ledgerPeriod(period, language),
              period.customers.opening,
              gained(period),
              returned(period),
              period.customers.lost.explicit,
              period.customers.lost.implicit,
              period.customers.lost.shallow,
              period.customers.closing,
            ]),
          }}
        />
        {ledger.periods.at(-1)?.complete === false && (
          <p class="small muted">
            {review('runningPeriod', { day: wordDay(branchRecords().asOf, language) })}
          </p>
        )}
      </div>
    </Card>
  );
}
