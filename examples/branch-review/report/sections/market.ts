import { describe, type Language, type Regime, wordDay, wordTerm } from 'panhuo';
import { tolerance } from '../../review/bands.js';
import type { Review } from '../../review/review.js';
import { marketChart } from '../charts/market.js';
import { count, wholePercent } from '../format.js';
import { bars, columns, heading, legend, list, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';
import { agreementPart } from './marketAgreement.js';
import { simulationPart } from './marketSimulation.js';

/** The market, its regimes and the band of each; how the judge and the bands did on its past. */
export function marketSection({ market }: Review, language: Language): string | undefined {
  if (market === undefined) return undefined;
  const word = wordsIn(language);
  const name = (regime: Regime): string =>
    regime === 'unknown' ? word('notYetJudged') : wordTerm(regime, language);
  const days = (['strong', 'sideways', 'weak', 'unknown'] as const).map(
    (regime) => [name(regime), market.days[regime]] as const,
  );
  const { regime, since, reasons, day: last } = market.today;
  const called = { regime: name(regime), day: wordDay(since, language), last: wordDay(last, language) };
  return [
    paragraph(word('marketLead', { name: market.name[language], tolerance: wholePercent(tolerance) })),
    paragraph(word('marksLead')),
    market.simulation === undefined ? '' : paragraph(word('curvesLead')),
    legend((['strong', 'sideways', 'weak'] as const).map((regime) => [name(regime), regime, 0.75])),
    marketChart(market, language),
    heading(word(market.stale ? 'lastIs' : 'todayIs', called)),
    list(reasons.map((reason) => describe(reason, language))),
    columns([
      bars(word('regimeDays'), days),
      heading(word('recentCalls')) +
        table(
          [word('regime'), word('from'), word('to'), word('tradingDays')],
          market.runs
            .slice(-5)
            .reverse()
            .map((run) => [name(run.regime), run.from, run.to, count(run.days)]),
          [3],
        ),
    ]),
    agreementPart(market, language),
    simulationPart(market, language),
  ].join('');
}
