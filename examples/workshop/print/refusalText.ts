import type { Language, Reason } from 'panhuo';
import { listing } from '../../branch-review/report/format.js';
import { kindsRefused, whyRefused } from '../../branch-review/report/gateWords.js';
import { wordingOf } from '../../branch-review/report/wording.js';
import { words } from './words.js';

/** Of more kinds of refusal than this the first are named, and the rest are counted. */
const MOST_KINDS = 2;

/** Why the gate refuses, short enough for a screen: of a customer of whom little is known it has a great deal to say. */
export function refusalText(reasons: readonly Reason[], language: Language): string {
  const kinds = kindsRefused(reasons, language);
  if (kinds.length <= MOST_KINDS) return whyRefused(reasons, language);
  const say = wordingOf(words, language);
  return say('more', {
    list: listing(kinds.slice(0, MOST_KINDS), language),
    n: kinds.length - MOST_KINDS,
  });
}
