import { churnReasons, course, describe, wordDay, wordTerm } from 'panhuo';
import { listing, percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import { reviewLedger } from '../../../branch-review/review/ledger.js';
import type { Classroom } from '../../classroom.js';
import { words } from './words.js';

/** Who came back, why others left, and gains beside losses. */
export function movesOf({ people, data, language }: Classroom): string {
  const say = wordingOf(words, language);
  const woken = (how: string | null): number =>
    people.filter(({ status }) => status.reactivated === how).length;
  const said = (data.steps ?? []).flatMap(({ customer, reason, on }) =>
    reason === undefined ? [] : [{ customer, reason, on }],
  );
  const { value, reasons } = churnReasons(course.churnClaims, said);
  const list = [...value.first]
    .sort((a, b) => b.customers - a.customers)
    .map(({ reason, share }) => `${wordTerm(reason, language)} ${percent(share)}`);
  const claim = describe(reasons.at(-1)!, language);
  const period = reviewLedger(data)?.periods.findLast(({ complete }) => complete);
  const lines = [
    say('reactivated', { own: woken('by-customer'), market: woken('by-market'), unknown: woken(null) }),
    value.customers === 0 ? say('nobodySaid') : say('left', { list: listing(list, language), claim }),
  ];
  if (period !== undefined) {
    const { opening, new: fresh, returned, lost, closing } = period.customers;
    const [start, end] = [period.start, period.end].map((day) => wordDay(day, language));
    const [own, market] = [returned.byCustomer, returned.byMarket];
    const gone = Object.values(lost).reduce((sum, number) => sum + number, 0);
    lines.push(
      say('ledger', { start: start!, end: end!, opening, new: fresh, own, market, lost: gone, closing }),
    );
  }
  return lines.join('\n');
}
