import { course, type Language } from 'panhuo';
import type { MarketSection } from '../../review/market.js';
import { datingRule, type MarketAgreement, WHIPSAW_BARS } from '../../review/marketAgreement.js';
import { count, percent, wholePercent } from '../format.js';
import { heading, paragraph, table } from '../html.js';
import { wordsIn } from '../words.js';

const LISTED = 12;

/** The calls of the judge beside the turns that were dated afterwards, and for which market the judge was designed. */
export function agreementPart(market: MarketSection, language: Language): string {
  const { name, agreement } = market;
  const word = wordsIn(language);
  const moves = { up: percentOf(datingRule.up), down: percentOf(datingRule.down) };
  const head = heading(word('turns'));
  if (!hasJudged(market)) return head + paragraph(word('nothingJudged'));
  const { id, version, market: designedFor } = course.marketJudge;
  const names = { judge: `${id} ${version}`, designed: designedFor.text[language], scored: name[language] };
  const designed = {
    this: 'designedForThis',
    another: 'designedForAnother',
    unknown: 'designedForUnknown',
  } as const;
  const notice = paragraph(word(designed[agreement.designedFor], names), 'notice');
  if (agreement.turns.length === 0) return head + notice + paragraph(word('noTurns', moves));
  return [
    head,
    notice,
    paragraph(word('turnsLead', moves)),
    callTable(agreement, language),
    heading(word('inFigures')),
    figureTable(agreement, language),
  ].join('');
}

function callTable({ turns, scored }: MarketAgreement, language: Language): string {
  const word = wordsIn(language);
  const known = new Map(turns.map(({ day, confirmedOn }) => [day, confirmedOn]));
  const never = { missed: word('missed'), open: word('stillOpen'), called: '–' };
  const listed = scored.calls.slice(-LISTED);
  const rows = listed.map(({ turn, outcome, calledOn, delay, confirmation }) => [
    `${word(turn.kind)} ${turn.day}`,
    known.get(turn.day) ?? '–',
    confirmation === null ? '–' : count(confirmation),
    calledOn ?? never[outcome],
    delay === null ? '–' : count(delay),
  ]);
  const header = [
    word('turn'),
    word('knownFrom'),
    word('confirmationBars'),
    word('calledOn'),
    word('delayBars'),
  ];
  const all = scored.calls.length === listed.length;
  return table(header, rows, [2, 4]) + (all ? '' : paragraph(word('latestTurns', { n: LISTED }), 'note'));
}

function figureTable({ scored }: MarketAgreement, language: Language): string {
  const word = wordsIn(language);
  const { calls, delay } = scored;
  const rows: [string, string][] = [
    [word('rightShare'), percent(scored.agreement)],
    [word('calledShare'), percent(scored.coverage)],
    [word('turnsCalled'), word('ofTotal', { n: calledTurns(scored), total: calls.length })],
    [word('meanDelay'), oneDecimal(delay.mean)],
    [word('medianDelay'), oneDecimal(delay.median)],
    [word('falseAlarms'), count(scored.falseAlarms.length)],
    [word('whipsaws', { bars: WHIPSAW_BARS }), oneDecimal(scored.whipsawsPerYear)],
  ];
  return table([word('measureOf'), word('figureValue')], rows, [1]);
}

/** Whether the judge called any regime. */
export function hasJudged({ bars, days }: MarketSection): boolean {
  return bars.length > days.unknown;
}

/** For which market the judge was designed, in a few words. */
export function designedWords({ designedFor }: MarketAgreement, language: Language): string {
  const told = { this: 'toldThis', another: 'toldAnother', unknown: 'toldUnknown' } as const;
  return wordsIn(language)(told[designedFor], { market: course.marketJudge.market.text[language] });
}

/** How many of the turns were called. */
export function calledTurns({ calls }: MarketAgreement['scored']): number {
  return calls.filter(({ outcome }) => outcome === 'called').length;
}

/** A figure with one decimal place; a dash where there is none. */
export function oneDecimal(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

function percentOf(share: string): string {
  return wholePercent(Number(share));
}
