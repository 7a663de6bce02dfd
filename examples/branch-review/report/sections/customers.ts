import { describe, industry, type Language, wordDay, wordTerm } from 'panhuo';
import type { Tally } from '../../review/customers.js';
import type { Review } from '../../review/review.js';
import { targetNames } from '../../review/targets.js';
import { count, percent } from '../format.js';
import { bars, heading, list, paragraph } from '../html.js';
import { limitsOf } from '../limits.js';
import { type Word, type Wording, wordsIn } from '../words.js';

/** Who the customers are, by every scheme. */
export function customersSection(review: Review, language: Language): string | undefined {
  const word = wordsIn(language);
  const { customers } = review;
  const { tallies, targets, unjudged, vips, vipAssetShare, withoutAssets } = customers;
  const parts = Object.entries(tallies).map(([scheme, tally]) => tallyBars(review, scheme, tally, language));
  if (Object.keys(targets).length > 0) parts.push(targetBars(targets, language));
  if (parts.length === 0) return undefined;
  return [
    paragraph(word('customersLead')),
    `<div class="tallies">${parts.join('')}</div>`,
    unjudged.length === 0 ? '' : paragraph(unjudgedLine(unjudged, language), 'note'),
    ...(vips === undefined
      ? []
      : [
          heading(word('vipHeading', { n: vips.value.length }), limitsOf('vips', language)),
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

function tallyBars(review: Review, scheme: string, tally: Tally, language: Language): string {
  const word = wordsIn(language);
  const { counts, unknown, apart } = tally;
  const entries = Object.entries(counts).map(
    ([value, number]) => [valueName(review, scheme, value, language), number] as const,
  );
  const notes = [
    ...(scheme === 'reactivated' && apart > 0 ? [word('effectiveAlready', { n: apart })] : []),
    ...(unknown === 0 ? [] : [`${word('cannotBeJudged')}${word('colon')}${count(unknown)}`]),
  ];
  return bars(word(scheme as Word), entries, { limits: limitsOf(scheme, language), notes });
}

function targetBars(targets: Review['customers']['targets'], language: Language): string {
  const word = wordsIn(language);
  const lines = Object.entries(targets);
  const unknown = lines.filter(([, line]) => line.unknown > 0);
  const doubts = unknown.map(([target, line]) => `${wordTerm(target, language)} ${count(line.unknown)}`);
  return bars(
    word('targets'),
    lines.map(([target, { on }]) => [wordTerm(target, language), on]),
    {
      limits: limitsOf('targets', language),
      notes:
        doubts.length === 0 ? [] : [`${word('cannotBeJudged')}${word('colon')}${doubts.join(word('comma'))}`],
    },
  );
}

function valueName({ tradesFrom }: Review, scheme: string, value: string, language: Language): string {
  const word = wordsIn(language);
  if (scheme === 'dormancy') return monthsName(Number(value), word);
  if (value === 'no-trade-since' && tradesFrom !== undefined)
    return word(value, { day: wordDay(tradesFrom, language) });
  return value === 'not-reactivated' ? word(value) : wordTerm(value, language);
}

// A limit of dormancy reaches to the month before the next one.
function monthsName(from: number, word: Wording): string {
  const next = industry.activityStatus.dormantMonths.find((limit) => limit > from);
  return next === undefined ? word('monthsFrom', { from }) : word('monthsRange', { from, to: next - 1 });
}
