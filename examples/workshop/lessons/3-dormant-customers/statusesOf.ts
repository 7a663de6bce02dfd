import { count, percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { words } from './words.js';

/** How the customers stand today. */
export function statusesOf({ people, data, language }: Classroom): Table {
  const say = wordingOf(words, language);
  const dormantFor = (months: number): number =>
    people.filter(({ status }) => status.trading === 'dormant' && status.dormantMonths === months).length;
  const trading = (state: string | null): number =>
    people.filter(({ status }) => status.trading === state).length;
  const lines = [
    [say('active'), trading('active')],
    [say('dormant3'), dormantFor(3)],
    [say('dormant6'), dormantFor(6)],
    [say('dormant12'), dormantFor(12)],
    [say('never'), trading('never-traded')],
    [say('unknown'), trading(null)],
  ] as const;
  const caption = say('statuses', { branch: data.name[language], n: people.length });
  return {
    caption,
    head: ['', ...lines.map(([name]) => name)],
    rows: [
      [say('customers'), ...lines.map(([, number]) => count(number))],
      [say('share'), ...lines.map(([, number]) => percent(number / people.length))],
    ],
    figures: lines.map((_, place) => place + 1),
  };
}
