import { course, describe, judgeMarket, wordDay, wordTerm } from 'panhuo';
import { listing } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import { words } from './words.js';

/** What the judge says of the market, and why. */
export function judgementOf({ market, language }: Classroom): string {
  const say = wordingOf(words, language);
  const judge = course.marketJudge;
  const { day, regime, phase, since, reasons } = judgeMarket(judge, market.bars).at(-1)!;
  const lead = say('judged', {
    name: market.name[language],
    day: wordDay(day, language),
    // While the judge warms up, neither is known: said once.
    state: listing(
      [...new Set([regime, phase])].map((term) => wordTerm(term, language)),
      language,
    ),
    since: wordDay(since, language),
    market: judge.market.text[language],
    foreign: market.id === judge.market.id ? '' : say('foreign'),
  });
  return [lead, ...reasons.map((reason) => `· ${describe(reason, language)}`), say('nobody')].join('\n');
}
