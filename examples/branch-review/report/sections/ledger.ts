import { type ChurnLedger, type Language, type LedgerFigures, type LedgerPeriod, wordDay } from 'panhuo';
import type { Review } from '../../review/review.js';
import { ledgerChart, periodName } from '../charts/ledger.js';
import { count, wholeMoney } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { limitsOf } from '../limits.js';
import { wordsIn } from '../words.js';

/** A column of both tables. */
interface Column {
  readonly name: string;
  readonly of: <T>(figures: LedgerFigures<T>) => T;
  /** Left out where it is nothing in every period. */
  readonly rare?: true;
}

/** Gains, returns and losses, of customers and of assets. */
export function ledgerSection({ ledger, data }: Review, language: Language): string | undefined {
  if (ledger === undefined) return undefined;
  const word = wordsIn(language);
  const { periods, unit } = ledger;
  const last = periods.at(-1);
  const columns = columnsOf(language).filter(
    ({ rare, of }) => rare === undefined || periods.some(({ customers }) => of(customers) > 0),
  );
  const unknown = last?.unknown.noSnapshot ?? 0;
  const notes = [
    ...(last?.complete === false ? [word('runningPeriod', { day: wordDay(data.asOf, language) })] : []),
    ...(unknown === 0 ? [] : [word('noSnapshot', { n: unknown })]),
    ...(data.events === undefined ? [word('noEvents')] : []),
  ];
  const isRunning = ({ complete }: LedgerPeriod): boolean => !complete;
  const nameOf = (period: LedgerPeriod): string =>
    periodName(period.start, unit) + (isRunning(period) ? ' *' : '');
  return [
    paragraph(word('ledgerLead', { unit: word(unit === 'month' ? 'month' : 'quarter') })),
    paragraph(limitsOf('ledger', language), 'note'),
    ...notes.map((note) => paragraph(note, 'note')),
    ledgerChart(ledger, language),
    heading(word('ledgerCustomers')),
    customerTable(ledger, columns, nameOf, language),
    heading(word('ledgerAssets')),
    paragraph(word('ledgerAssetsLead')),
    assetTable(ledger, columns, nameOf, language),
  ].join('');
}

function customerTable(
  { periods }: ChurnLedger,
  columns: readonly Column[],
  nameOf: (period: LedgerPeriod) => string,
  language: Language,
): string {
  return table(
    [wordsIn(language)('period'), ...columns.map(({ name }) => name)],
    periods.map((period) => [nameOf(period), ...columns.map(({ of }) => count(of(period.customers)))]),
    columns.map((_, index) => index + 1),
  );
}

function assetTable(
  { periods }: ChurnLedger,
  columns: readonly Column[],
  nameOf: (period: LedgerPeriod) => string,
  language: Language,
): string {
  const word = wordsIn(language);
  const [last, ...others] = [...columns].reverse();
  const before = others.reverse();
  return table(
    [word('period'), ...before.map(({ name }) => name), word('changeOfStayed'), last?.name ?? ''],
    periods.map((period) => [
      nameOf(period),
      ...before.map(({ of }) => wholeMoney(of(period.assets))),
      wholeMoney(period.assets.change),
      wholeMoney(period.assets.closing),
    ]),
    Array.from({ length: columns.length + 1 }, (_, index) => index + 1),
  );
}

// Gains, returns and losses each by themselves; the first and the last column are what they lead from and to.
function columnsOf(language: Language): Column[] {
  const word = wordsIn(language);
  return [
    { name: word('opening'), of: ({ opening }) => opening },
    { name: word('new'), of: (figures) => figures.new },
    { name: word('halfOpen'), of: ({ notNew }) => notNew.halfOpen, rare: true },
    { name: word('secondOpening'), of: ({ notNew }) => notNew.secondOpening, rare: true },
    { name: word('afterClosing'), of: ({ notNew }) => notNew.afterClosing, rare: true },
    { name: word('returnedByCustomer'), of: ({ returned }) => returned.byCustomer },
    { name: word('returnedByMarket'), of: ({ returned }) => returned.byMarket },
    { name: word('returnedUnknown'), of: ({ returned }) => returned.unknown, rare: true },
    { name: word('lostExplicit'), of: ({ lost }) => lost.explicit },
    { name: word('lostImplicit'), of: ({ lost }) => lost.implicit },
    { name: word('lostShallow'), of: ({ lost }) => lost.shallow },
    { name: word('lostUnknown'), of: ({ lost }) => lost.unknown, rare: true },
    { name: word('closing'), of: ({ closing }) => closing },
  ];
}
