import { count, percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import { reviewMeasures } from '../../../branch-review/review/waking.js';
import type { Classroom } from '../../classroom.js';
import type { Block } from '../../lesson.js';
import { words } from './words.js';

/** The five measures of the cases that were to be woken; nothing where there is no such case. */
export function measuresOf({ data, people, language }: Classroom): Block[] {
  const say = wordingOf(words, language);
  const section = reviewMeasures(data, new Map(people.map((person) => [person.id, person])));
  if (section === undefined) return [];
  const names = ['resumed', 'larger', 'wider', 'faster', 'moreProfitable'] as const;
  const shareOf = ({ met, of }: { met: number; of: number }): string => percent(of === 0 ? null : met / of);
  const rows = [
    [
      say('met'),
      ...names.map((name) => `${count(section.measures[name].met)} / ${count(section.measures[name].of)}`),
    ],
    [say('share'), ...names.map((name) => shareOf(section.measures[name]))],
  ];
  const head = ['', ...names.map((name) => say(name))];
  return [{ caption: say('measures', { n: section.judged }), head, rows, figures: [1, 2, 3, 4, 5] }];
}
