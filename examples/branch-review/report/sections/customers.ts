import { describe, industry, type Language, wordTerm } from 'panhuo';
import type { Tally } from '../../review/customers.js';
import type { Review } from '../../review/review.js';
import { targetNames } from '../../review/targets.js';
import { count, percent } from '../format.js';
import { bars, heading, list, paragraph } from '../html.js';
import { type Word, type Wording, wordsIn } from '../words.js';

/** Who the customers are, by every scheme. */
export function customersSection({ customers }: Review, language: Language): string | undefined {
  const word = wordsIn(language);
  const { tallies, targets, unjudged, vips, vipAssetShare, withoutAssets } = customers;
  const parts = Object.entries(tallies).map(([scheme, tally]) => tallyBars(scheme, tally, language));
  if (Object.keys(targets).length > 0) parts.push(targetBars(targets, language));
  if (parts.length === 0) return undefined;
  return [
    paragraph(word('customersLead')),
    `<div class="tallies">${parts.join('')}</div>`,
    unjudged.length === 0 ? '' : paragraph(unjudgedLine(unjudged, language), 'note'),
    ...(vips === undefined
      ? []
      : [
          heading(word('vipHeading', { n: vips.value.length })),
          list([
            ...vips.reasons.map((reason) => describe(reason, language)),
            ...(vipAssetShare === null ? [] : [word('vipAssets', { share: percent(vipAssetShare) })]),
            ...(withoutAssets === 0 ? [] : [word('withoutAssets', { n: withoutAssets })]),
          ]),
        ]),
  ].join('');
}

function unjudgedLine(unjudged: Review['customers']['unjudged'], language: Language): string {
  const word = wordsIn(language);
  const isTarget = (name: string): boolean => targetNames.some((target) => target === name);
  const names = unjudged.map((name) => (isTarget(name) ? wordTerm(name, language) : word(name as Word)));
  return word('unjudged', { schemes: names.join(word('semicolon')) });
}

function tallyBars(scheme: string, { counts, unknown }: Tally, language: Language): string {
  const word = wordsIn(language);
  const entries = Object.entries(counts).map(
    ([value, number]) => [valueName(scheme, value, language), number] as const,
  );
  const note = unknown === 0 ? '' : `${word('cannotBeJudged')}${word('colon')}${count(unknown)}`;
  return bars(word(scheme as Word), entries, note);
}

function targetBars(targets: Review['customers']['targets'], language: Language): string {
  const word = wordsIn(language);
  const lines = Object.entries(targets);
  const unknown = lines.filter(([, line]) => line.unknown > 0);
  const doubts = unknown.map(([target, line]) => `${wordTerm(target, language)} ${count(line.unknown)}`);
  return bars(
    word('targets'),
    lines.map(([target, { on }]) => [wordTerm(target, language), on]),
    doubts.length === 0 ? '' : `${word('cannotBeJudged')}${word('colon')}${doubts.join(word('comma'))}`,
  );
}

function valueName(scheme: string, value: string, language: Language): string {
  const word = wordsIn(language);
  if (scheme === 'dormancy') return monthsName(Number(value), word);
  return value === 'not-reactivated' ? word(value) : wordTerm(value, language);
}

// A limit of dormancy reaches to the month before the next one.
function monthsName(from: number, word: Wording): string {
  const next = industry.activityStatus.dormantMonths.find((limit) => limit > from);
  return next === undefined ? word('monthsFrom', { from }) : word('monthsRange', { from, to: next - 1 });
}
