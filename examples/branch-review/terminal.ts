import { type Language, wordDay } from 'panhuo';
import type { BranchData, FileReport, Losses, Reject } from './branchData.js';
import { plainTable } from './plainTable.js';
import { count, listing, percent, wholePercent } from './report/format.js';
import { cardsOf } from './report/page.js';
import { calledTurns, designedWords, hasJudged, oneDecimal } from './report/sections/marketAgreement.js';
import { intervalOf } from './report/sections/marketSimulation.js';
import { wordsIn } from './report/words.js';
import type { MarketSection } from './review/market.js';
import { bootstrap, CHARTED_YARDSTICK } from './review/marketSimulation.js';
import type { Review } from './review/review.js';

/** From this share of a file's rows on, their loss shows in the figures. */
const MANY = 0.01;

/** The review in a few lines, for the terminal. */
export function summaryOf(review: Review, language: Language): string {
  const word = wordsIn(language);
  const { data } = review;
  const figures = plainTable(cardsOf(review, language).map(([value, label]) => [label, value]));
  return [
    `${word('title')} · ${data.name[language]} · ${word('asOf')} ${wordDay(data.asOf, language)}`,
    ...(data.notice === undefined ? [] : [data.notice[language]]),
    ...laterLine(data, language),
    '',
    figures,
    '',
    ...pastLines(review, language),
    filesOf(data, language),
  ].join('\n');
}

/** How the judge and the bands did on the past of the market. */
function pastLines({ market }: Review, language: Language): string[] {
  if (market === undefined) return [];
  const lines = [...turnsLine(market, language), ...simulationLine(market, language)];
  return lines.length === 0 ? [] : [...lines, ''];
}

function turnsLine(market: MarketSection, language: Language): string[] {
  const { agreement } = market;
  const { turns, scored } = agreement;
  if (!hasJudged(market) || turns.length === 0) return [];
  const word = wordsIn(language);
  return [
    word('toldTurns', {
      called: calledTurns(scored),
      total: scored.calls.length,
      delay: oneDecimal(scored.delay.mean),
      designed: designedWords(agreement, language),
    }),
  ];
}

function simulationLine({ simulation, bars }: MarketSection, language: Language): string[] {
  const { decidesFrom = null, summary, against = [] } = simulation?.past ?? {};
  const other = against.find(({ id }) => id === CHARTED_YARDSTICK);
  if (decidesFrom === null || other === undefined) return [];
  const word = wordsIn(language);
  return [
    word('toldPast', {
      from: wordDay(decidesFrom, language),
      until: wordDay(bars.at(-1)!.day, language),
      own: percent(summary?.performance?.annualReturn ?? null),
      other: percent(other.performance?.annualReturn ?? null),
      level: wholePercent(bootstrap.confidenceLevel),
      interval: intervalOf(other, word),
    }),
  ];
}

/** What became of the rows of every file, and what is plainly wrong with some of them. */
export function filesOf({ files, rejects, unread }: Losses, language: Language): string {
  const word = wordsIn(language);
  const table = plainTable([
    [word('file'), word('rows'), word('used'), word('rejected'), word('dropped')],
    ...files.map(({ file, rows, used, rejected, dropped }) => [
      file,
      ...[rows, used, rejected, dropped].map(count),
    ]),
  ]);
  const warnings = [
    ...unreadLine(unread, language),
    ...files.flatMap((file) => [
      ...missingLine(file, language),
      ...manyRejectedLine(file, rejects, language),
    ]),
  ];
  return [table, ...(warnings.length === 0 ? [] : ['', ...warnings])].join('\n');
}

function unreadLine(unread: readonly string[], language: Language): string[] {
  if (unread.length === 0) return [];
  const word = wordsIn(language);
  const between = language === 'zh' ? '' : ' ';
  return [word('unread', { files: listing(unread, language) }) + between + word('unreadAdvice')];
}

/** Rows after the day of the review tell whether that day is the one that was meant. */
function laterLine({ later, asOf }: BranchData, language: Language): string[] {
  if (later === 0) return [];
  return [wordsIn(language)('later', { n: later, day: wordDay(asOf, language) })];
}

function missingLine({ file, missing }: FileReport, language: Language): string[] {
  if (missing.length === 0) return [];
  const word = wordsIn(language);
  const fields = listing(
    missing.map((field) => field[language]),
    language,
  );
  return [word('noColumn', { file, fields })];
}

function manyRejectedLine(
  { file, rows, used, rejected, later }: FileReport,
  rejects: readonly Reject[],
  language: Language,
): string[] {
  // Rows after the day of the review have a line of their own, unless there are no others.
  const lost = used === 0 ? rejected : rejected - later;
  if (lost === 0 || lost < rows * MANY) return [];
  const counts = new Map<string, number>();
  for (const reject of rejects) {
    const why = reject.why[language];
    if (reject.file === file) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) return [];
  const [why, times] = first;
  return [wordsIn(language)('mostlyRejected', { file, rows, rejected, times, why })];
}
