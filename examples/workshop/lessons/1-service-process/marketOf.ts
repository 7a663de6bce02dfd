import { course, judgeMarket, type Regime, scenario, wordTerm } from 'panhuo';
import { percent, wholeMoney, wholePercent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { words } from './words.js';

/** The course’s bands and example, and how often the market was in each regime. */
export function marketOf({ market, language }: Classroom): Table {
  const say = wordingOf(words, language);
  const judged = judgeMarket(course.marketJudge, market.bars);
  const shareOf = (regime: Regime): string =>
    percent(judged.filter((day) => day.regime === regime).length / judged.length);
  const rows = (['strong', 'sideways', 'weak'] as const).map((regime) => {
    const { min, max } = course.positionBands.bands[regime];
    const { move } = course.positionBands.scenarios[regime];
    const { profit } = scenario(course.positionBands, { capital: '100000', regime }).value;
    const sign = regime === 'sideways' ? '±' : Number(move) > 0 ? '+' : '−';
    return [
      wordTerm(regime, language),
      [...new Set([min, max].map((share) => wholePercent(Number(share))))].join('–'),
      sign + wholePercent(Math.abs(Number(move))),
      sign + wholeMoney(profit.replace('-', '')),
      shareOf(regime),
    ];
  });
  rows.push([say('unjudged'), '–', '–', '–', shareOf('unknown')]);
  const head = [say('regime'), say('band'), say('assumed'), say('result'), say('days')];
  return { caption: say('market', { name: market.name[language] }), head, rows, figures: [1, 2, 3, 4] };
}
