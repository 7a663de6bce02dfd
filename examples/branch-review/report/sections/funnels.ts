import { type Language, wordTerm } from 'panhuo';
import type { Review } from '../../review/review.js';
import { funnelChart } from '../charts/funnels.js';
import { count, percent } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

/** Both funnels against the reference. */
export function funnelsSection({ funnels }: Review, language: Language): string | undefined {
  if (funnels === undefined) return undefined;
  const word = wordsIn(language);
  const tables = funnels.map(({ entry, cases, stages, comparison, weakest, lost, silent }) =>
    [
      heading(`${wordTerm(entry, language)}: ${count(cases)} ${word('cases')}`),
      table(
        [word('stage'), word('reached'), word('standing'), word('stepRate'), word('referenceRate')],
        stages.map(({ stage, reached, standing, fromPrevious }, index) => [
          wordTerm(stage, language),
          count(reached),
          count(standing),
          percent(fromPrevious),
          percent(comparison[index]?.referenceRate ?? null),
        ]),
        [1, 2, 3, 4],
      ),
      paragraph(
        [
          `${word('lost')}: ${count(lost)}`,
          `${word('silent')}: ${count(silent)}`,
          ...(weakest === null ? [] : [`${word('weakest')}: ${wordTerm(weakest, language)}`]),
        ].join(' · '),
      ),
    ].join(''),
  );
  return [
    paragraph(word('funnelsLead')),
    funnelChart(funnels, language),
    `<div class="columns">${tables.map((html) => `<div>${html}</div>`).join('')}</div>`,
  ].join('');
}
