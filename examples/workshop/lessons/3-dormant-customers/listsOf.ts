import { course, mask, wakingList, type WakingLine } from 'panhuo';
import { count } from '../../../branch-review/report/format.js';
import { whyRefused } from '../../../branch-review/report/gateWords.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import { sleepersOf } from '../../../branch-review/review/waking.js';
import type { Classroom } from '../../classroom.js';
import type { Table } from '../../lesson.js';
import { refusalText } from '../../print/refusalText.js';
import { wrap } from '../../print/wrap.js';
import { words } from './words.js';

/** The waking lists, each with its first customer, masked, and the reason. */
export function listsOf({ data, people, ask, language }: Classroom): Table {
  const say = wordingOf(words, language);
  const lists = wakingList(course.waking, sleepersOf(data, people, ask));
  const rows = (['wake', 'deepLosers', 'held', 'others'] as const).map((name) => {
    const [first] = lists[name];
    const wordsOf = name === 'held' ? refusalText : whyRefused;
    return [say(name), count(lists[name].length), first === undefined ? '–' : whyOf(first, wordsOf)];
  });
  return { caption: say('lists'), head: [say('list'), say('customers'), say('why')], rows, figures: [1] };

  function whyOf({ customer, reasons }: WakingLine, wordsOf: typeof whyRefused): string {
    const why = wordsOf(reasons, language);
    return wrap(`${mask('customer-number', customer)} ${why}`, 54);
  }
}
