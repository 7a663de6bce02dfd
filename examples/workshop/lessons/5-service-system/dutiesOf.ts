import { dutyKinds, wordDay, wordTerm } from 'panhuo';
import { count } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Block } from '../../lesson.js';
import type { AdviserBook } from './adviserBook.js';
import { words } from './words.js';

/** What is owed to the customers of the book on the day. */
export function dutiesOf({ data, language }: Classroom, { duties }: AdviserBook): Block {
  const say = wordingOf(words, language);
  if (duties === undefined) return say('noDuties');
  const states = ['overdue', 'open', 'unknown'] as const;
  const rows = dutyKinds.map((kind) => {
    const own = duties.filter((line) => line.kind === kind);
    return [
      wordTerm(kind, language),
      ...states.map((state) => count(own.filter((line) => line.state === state).length)),
    ];
  });
  const head = [say('duty'), ...states.map((state) => say(state))];
  return { caption: say('duties', { day: wordDay(data.asOf, language) }), head, rows, figures: [1, 2, 3] };
}
