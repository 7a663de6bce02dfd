import { type Language, wordTerm } from 'panhuo';
import type { FunnelLine } from '../../review/funnels.js';
import type { Review } from '../../review/review.js';
import { funnelChart } from '../charts/funnels.js';
import { count, percent, wholePercent } from '../format.js';
import { columns, heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** The funnels against the reference. */
export function funnelsSection({ funnels }: Review, language: Language): string | undefined {
  if (funnels === undefined) return undefined;
  return [
    paragraph(wordsIn(language)('funnelsLead')),
    funnelChart(funnels, language),
    columns(funnels.map((line) => funnelTable(line, language))),
  ].join('');
}

function funnelTable(
  { entry, cases, stages, comparison, weakest, underWay, lost, silent }: FunnelLine,
  language: Language,
): string {
  const word = wordsIn(language);
  return [
    heading(word('funnelHeading', { entry: word(entry), n: cases })),
    table(
      [word('stage'), word('reached'), word('standingThere'), word('stepRate'), word('referenceRate')],
      stages.map(({ stage, reached, standing, fromPrevious }, index) => [
        wordTerm(stage, language),
        count(reached),
        count(standing),
        percent(fromPrevious),
        percent(comparison[index]?.referenceRate ?? null),
      ]),
      [1, 2, 3, 4],
    ),
    paragraph(word('ends', { underWay, lost, silent })),
    comparison.some(({ ratio }) => ratio !== null)
      ? paragraph(weakestLine(weakest, comparison, language))
      : '',
  ].join('');
}

function weakestLine(
  weakest: FunnelLine['weakest'],
  comparison: FunnelLine['comparison'],
  language: Language,
): string {
  const word = wordsIn(language);
  const ratio = comparison.find(({ stage }) => stage === weakest)?.ratio;
  return weakest === null || ratio == null
    ? word('noneBehind')
    : word('weakest', { stage: wordTerm(weakest, language), ratio: wholePercent(ratio) });
}
