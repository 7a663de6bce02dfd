import { wordTerm } from 'panhuo';
import { count, percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Person } from '../../../branch-review/review/people.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { assetsOf } from './assetsOf.js';
import { words } from './words.js';

/** The classes of customers with the service of each. The last two, of targets, cut across the others. */
export function classesOf({ people, data, language }: Classroom, vips: ReadonlySet<Person>): Table {
  const say = wordingOf(words, language);
  const wealth = ['high-net-worth', 'institution', 'retail'] as const;
  const targets = ['low-activity', 'new'] as const;
  const unclassed = people.filter(({ classes }) => classes === undefined);
  const groups = [
    ...wealth.map((name) => [name, people.filter(({ classes }) => classes?.wealth === name)] as const),
    ...(unclassed.length > 0 ? [['unclassed', unclassed] as const] : []),
    ...targets.map((name) => [name, people.filter((person) => person.targets.on.includes(name))] as const),
  ];
  const rows = groups.map(([name, group]) => [
    name === 'unclassed' ? say('classless') : wordTerm(name, language),
    count(group.length),
    count(group.filter((person) => vips.has(person)).length),
    percent(assetsOf(group) / assetsOf(people)),
    say(name),
  ]);
  const head = [say('class'), say('customers'), say('core'), say('assets'), say('service')];
  return { caption: say('classes', { branch: data.name[language] }), head, rows, figures: [1, 2, 3] };
}
