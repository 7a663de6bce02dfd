import { course, readAnswers, type Score, tabulate, wordTerm } from 'panhuo';
import { count, listing, percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Classroom } from '../../classroom.js';
import type { Block } from '../../lesson.js';
import { words } from './words.js';

/** A tally of fewer sheets could show who gave which answer. */
const FEWEST = 5;

/** The tallies of the questionnaire. Only counts leave this function: neither names nor single sheets. */
export function talliesOf({ data: { scores }, language }: Classroom): Block[] {
  if (scores === undefined) return [];
  const say = wordingOf(words, language);
  if (scores.size < FEWEST) return [say('few', { n: scores.size, least: FEWEST })];
  const { sheets, levels, questions, points } = tabulate(
    course.tradingPersonality,
    [...scores.values()].map(sheetOf),
  );
  const common = questions.map(({ options }, place) => {
    const [first] = [...options].sort((a, b) => b.count - a.count);
    return `${String(place + 1)}-${first!.option.toUpperCase()} ${percent(first!.share)}`;
  });
  const rows = [[say('people'), ...levels.map((level) => `${count(level.count)} (${percent(level.share)})`)]];
  const head = [say('level'), ...levels.map(({ level }) => wordTerm(level, language))];
  return [
    { caption: say('tally', { n: sheets }), head, rows, figures: [1, 2, 3] },
    say('common', {
      list: listing(common, language),
      mean: points?.mean.toFixed(1) ?? '–',
      least: points?.min ?? '–',
      most: points?.max ?? '–',
    }),
  ];
}

// A score says which option each of its points comes from.
function sheetOf({ reasons }: Score) {
  const chosen = reasons.flatMap(({ detail: { question, options = [] } }) =>
    question === undefined || options.length === 0 ? [] : [[question, options[0]] as const],
  );
  return readAnswers(course.tradingPersonality, Object.fromEntries(chosen));
}
