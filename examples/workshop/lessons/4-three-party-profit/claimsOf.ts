import { type TestedClaim, wordDay } from 'panhuo';
import { percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Block } from '../../lesson.js';
import { studyOf } from './study.js';
import { words } from './words.js';

/** The claims of the course, held against the past of the market. */
export function claimsOf({ market, language }: Classroom): Block[] {
  const say = wordingOf(words, language);
  const study = studyOf(market);
  const figure = ({ figure: name }: TestedClaim) =>
    ({
      yearlyReturn: study.yearlyReturn,
      hitRate: study.hitRate,
      turnoverOneWay: study.turnover.oneWay,
      turnoverTwoWay: study.turnover.twoWay,
    })[name];
  const rows = study.claims.map((claim) => {
    const { value, lower, upper } = figure(claim);
    const written = (number: number | null): string =>
      claim.figure.startsWith('turnover') ? (number?.toFixed(1) ?? '–') : percent(number);
    const interval = lower === null ? '–' : `${written(lower)} … ${written(upper)}`;
    return [say(claim.figure), written(Number(claim.atLeast)), written(value), interval, say(claim.verdict)];
  });
  const [from, to] = [study.from, study.to].map((day) => (day === null ? '–' : wordDay(day, language)));
  const head = [say('claim'), say('claimed'), say('measured'), say('interval'), say('verdict')];
  const { closed, hits } = study.trades;
  return [
    {
      caption: say('claims', { name: market.name[language], from: from!, to: to! }),
      head,
      rows,
      figures: [1, 2, 3],
    },
    say('study', { share: percent(study.ownRegime), closed, hits }),
  ];
}
