import { mask, wordTerm } from 'panhuo';
import { listing } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Person } from '../../../branch-review/review/people.js';
import type { Classroom } from '../../classroom.js';
import type { Block } from '../../lesson.js';
import { wrap } from '../../print/wrap.js';
import { words } from './words.js';

/** A few VIPs, masked, with the services that suit them. */
export function plansOf({ language }: Classroom, vips: readonly Person[]): Block {
  const say = wordingOf(words, language);
  const known = vips.filter(
    ({ behaviour: { position, profit, personality } }) => position && profit && personality,
  );
  if (known.length === 0) return say('noPlans');
  const rows = known
    .slice(0, 5)
    .map(({ id, behaviour: { position, profit, personality, services: own } }) => [
      mask('customer-number', id),
      ...[position, profit, personality].map((level) => wordTerm(level ?? '', language)),
      wrap(
        listing(
          own.map((service) => wordTerm(service, language)),
          language,
        ),
        50,
      ),
    ]);
  const head = [say('customer'), say('position'), say('profit'), say('personality'), say('services')];
  return { caption: say('plans'), head, rows };
}
