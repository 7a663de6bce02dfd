import { industry, type Language, stateCounts, sumMoney, wordDay } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { count } from '../../../../branch-review/report/format.js';
import { Card } from '../../components/Card.js';
import { Figure, Figures } from '../../components/Figure.js';
import { branchRecords } from '../../data/carried.js';
import { carriedPeople } from '../../data/carriedPeople.js';
import { carriedBook } from './carriedBook.js';
import { hasLeft } from './figures.js';
import { say, words } from './words.js';

/** Yuan in a 万, by which branches count. */
const WAN = 10_000;

/** The branch on the last day of its data. */
export function TodayCard({ language }: { readonly language: Language }) {
  const word = say(language);
  const { currency, asOf } = branchRecords();
  const figures = useMemo(() => {
    const people = carriedPeople();
    const staying = people.filter((person) => !hasLeft(person));
    const { counts } = stateCounts(carriedBook().states, { unit: 'month' }).periods.at(-1)!;
    const assets = sumMoney(
      staying.flatMap(({ assets: own }) => own?.total ?? []),
      currency,
    );
    return {
      customers: staying.length,
      left: people.length - staying.length,
      effective: staying.filter(({ status }) => status.effective === true).length,
      assets: Math.round(Number(assets) / WAN),
      counts,
    };
  }, [currency]);
  const { counts } = figures;
  return (
    <Card title={word('today', { day: wordDay(asOf, language) })} aside={words.source[language]}>
      <Figures>
        <Figure
          name={words.customers[language]}
          value={count(figures.customers)}
          note={word('customersNote', { left: figures.left })}
        />
        <Figure
          name={words.effective[language]}
          value={count(figures.effective)}
          note={words.effectiveNote[language]}
        />
        <Figure name={words.assets[language]} value={count(figures.assets)} />
        <Figure
          name={words.active[language]}
          value={count(counts.active + counts.woken)}
          note={word('activeNote', { woken: counts.woken })}
        />
        <Figure
          name={words.dormant[language]}
          value={count(counts.dormant)}
          note={word('dormantNote', { months: industry.activityClock.dormantAfterMonths })}
        />
      </Figures>
    </Card>
  );
}
