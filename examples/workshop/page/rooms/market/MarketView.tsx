import { course, judgeMarket, wordDay } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { Card } from '../../components/Card.js';
import { Chart } from '../../charts/Chart.js';
import { useFocusOnChange } from '../../components/useFocusOnChange.js';
import { marketBars } from '../../data/carried.js';
import type { RoomProps } from '../room.js';
import { BandCard } from './BandCard.js';
import { GameControls } from './GameControls.js';
import { JudgeCard } from './JudgeCard.js';
import type { MarketState } from './marketState.js';
import { drawPrices, type PriceData, priceTable } from './priceChart.js';
import { RevealedCards } from './RevealedCards.js';
import { turnsOf } from './score.js';
import { StretchCard } from './StretchCard.js';
import { barsUpTo, dayOf, PLAYED, stretchOf, WARM_UP } from './stretch.js';
import { TallyCard } from './TallyCard.js';
import { say, words } from './words.js';

/** The market game: a stretch of a real market, its days still to come; guess, and hear the judge. */
export function MarketView({ language, state, change, announce, others }: RoomProps<MarketState>) {
  const { shown, guesses, ended } = state;
  const stretch = useMemo(() => stretchOf(marketBars, state.stretch), [state.stretch]);
  const bars = useMemo(() => barsUpTo(stretch, shown), [stretch, shown]);
  // The judge is handed the bars up to today, and no other.
  const judgements = useMemo(() => judgeMarket(course.marketJudge, bars), [bars]);
  const turns = useMemo(() => (ended ? turnsOf(marketBars) : []), [ended]);
  const top = useFocusOnChange(`${state.stretch} ${ended}`);
  const heard = ended ? shown : guesses.at(-1)?.shown;
  const prices = useMemo<PriceData>(
    () => ({
      stretch,
      bars,
      calls: heard === undefined ? [] : judgements.slice(0, WARM_UP + heard),
      guesses,
      turns,
      ended,
    }),
    [stretch, bars, judgements, heard, guesses, turns, ended],
  );
  const where = ended
    ? say(language)('revealed', {
        from: wordDay(dayOf(stretch, 0), language),
        until: wordDay(dayOf(stretch, shown), language),
      })
    : say(language)('dayNumber', { day: shown, of: PLAYED });
  return (
    <div ref={top} tabIndex={-1} class="market-room">
      <Card title={words.game[language]} aside={words.source[language]}>
        <div class="stack">
          <p class="market-where">{where}</p>
          <Chart
            language={language}
            label={[words.close[language], words.source[language], where].join(
              language === 'zh' ? '；' : '. ',
            )}
            draw={drawPrices}
            data={prices}
            table={priceTable(prices, language)}
            height={22}
          />
          <p class="small muted">{words.key[language]}</p>
          {!ended && (
            <GameControls
              language={language}
              state={state}
              change={change}
              announce={announce}
              judgement={judgements.at(-1)!}
            />
          )}
        </div>
      </Card>
      <div class="columns">
        <JudgeCard
          language={language}
          judgement={heard === undefined ? undefined : judgements[WARM_UP + heard - 1]}
          heard={heard}
        />
        <BandCard
          language={language}
          state={state}
          change={change}
          others={others}
          regime={heard === undefined ? undefined : judgements[WARM_UP + heard - 1]!.regime}
        />
      </div>
      <TallyCard language={language} guesses={guesses} judgements={judgements} />
      {ended && (
        <RevealedCards
          language={language}
          stretch={stretch}
          shown={shown}
          guesses={guesses}
          judgements={judgements}
          turns={turns}
        />
      )}
      <StretchCard language={language} state={state} change={change} announce={announce} />
    </div>
  );
}
