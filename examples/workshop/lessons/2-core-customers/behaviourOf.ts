import { course, wordTerm } from 'panhuo';
import { count } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Person } from '../../../branch-review/review/people.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { words } from './words.js';

/** The behaviour analysis of the VIPs: one line a personality. */
export function behaviourOf({ language }: Classroom, vips: readonly Person[]): Table {
  const say = wordingOf(words, language);
  const levels = [...course.behaviour.position, ...course.behaviour.profit].map(({ id }) => id);
  const rows = [...course.behaviour.personality, null].map((personality) => {
    const group = vips.filter(({ behaviour }) => behaviour.personality === personality);
    const having = (level: string): number =>
      group.filter(({ behaviour: { position, profit } }) => position === level || profit === level).length;
    const name = personality === null ? say('unknown') : wordTerm(personality, language);
    return [name, ...levels.map((level) => count(having(level)))];
  });
  const head = [say('personality'), ...levels.map((level) => wordTerm(level, language))];
  return { caption: say('behaviour'), head, rows, figures: [1, 2, 3, 4, 5, 6] };
}
