import { count, percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import type { AdviserBook } from './adviserBook.js';
import { type Chance, chanceOf, chanceOfCourse } from './chances.js';
import { words } from './words.js';

/** The closes that the adviser of the lesson plans for. */
const CLOSES = 3;

/** How many customers to watch, by the course, the branch and the adviser himself. */
export function casesOf({ data, language }: Classroom, book: AdviserBook): Table {
  const say = wordingOf(words, language);
  const lines: readonly (readonly [string, Chance])[] = [
    [say('course'), chanceOfCourse(CLOSES)],
    [say('branch'), chanceOf(data.steps ?? [], data.asOf, CLOSES)],
    [say('own', { n: book.people.length }), chanceOf(book.steps, data.asOf, CLOSES)],
  ];
  const whole = (number: number | null | undefined): string => (number == null ? '–' : count(number));
  const rows = lines.map(([name, { counts, chance, interval, needed }]) => [
    name,
    whole(counts?.opened),
    whole(counts?.closed),
    percent(chance),
    interval === null ? '–' : `${percent(interval.lower)}–${percent(interval.upper)}`,
    whole(needed.whole),
    whole(needed.assured),
  ]);
  const head = (['basis', 'opened', 'closed', 'chance', 'interval', 'average', 'sure'] as const).map((name) =>
    say(name),
  );
  return { caption: say('cases', { n: CLOSES }), head, rows, figures: [1, 2, 3, 4, 5, 6] };
}
