import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserFault } from '../../examples/branch-review/intake/userFault.js';
import { sleepersOf } from '../../examples/branch-review/review/waking.js';
import { readArguments, usage } from '../../examples/workshop/arguments.js';
import { type Classroom, openClassroom } from '../../examples/workshop/classroom.js';
import type { Check } from '../../examples/workshop/lesson.js';
import { lessons } from '../../examples/workshop/lessons.js';
import { checkFunnel } from '../../examples/workshop/lessons/1-service-process/check.js';
import { seminar } from '../../examples/workshop/lessons/1-service-process/solution.js';
import { checkServices } from '../../examples/workshop/lessons/2-core-customers/check.js';
import { services } from '../../examples/workshop/lessons/2-core-customers/solution.js';
import { checkTargets } from '../../examples/workshop/lessons/3-dormant-customers/check.js';
import { targets } from '../../examples/workshop/lessons/3-dormant-customers/solution.js';
import { recordOf } from '../../examples/workshop/lessons/4-three-party-profit/recordOf.js';
import { bookOf } from '../../examples/workshop/lessons/4-three-party-profit/adviserRecord.js';
import { checkReward } from '../../examples/workshop/lessons/4-three-party-profit/check.js';
import { reward } from '../../examples/workshop/lessons/4-three-party-profit/solution.js';
import { adviserBook } from '../../examples/workshop/lessons/5-service-system/adviserBook.js';
import { checkMonth } from '../../examples/workshop/lessons/5-service-system/check.js';
import { month } from '../../examples/workshop/lessons/5-service-system/solution.js';
import { checkAnswers } from '../../examples/workshop/lessons/6-questions-and-answers/check.js';
import { answers } from '../../examples/workshop/lessons/6-questions-and-answers/solution.js';
import { checksOf, headOf, screenOf } from '../../examples/workshop/print/screen.js';
import { widthOf, wrap } from '../../examples/workshop/print/wrap.js';
import { english, folderOf } from './branchFiles.js';

const root = join(import.meta.dirname, '../..');
const tsx = join(root, 'node_modules/.bin/tsx');
const program = 'examples/workshop/index.ts';

// A book of some 80 customers an adviser: enough for every exercise, and made in a second.
const room = openClassroom({ language: 'en', customers: 2000 });
const rooms: readonly Classroom[] = [room, { ...room, language: 'zh' }];

/** The terminal of a class. */
const [SCREEN_COLUMNS, SCREEN_LINES] = [100, 40];

// Text in brackets is a term beside its translation, the name of a law, or a sign of masking.
const outsideBrackets = (text: string): string => text.replaceAll(/\([^()]*\)/g, '');

describe('the lessons', () => {
  it('are the six units of the course, in their order', () => {
    expect(lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(
    lessons.flatMap((lesson) => rooms.map((one) => [lesson.folder, one.language, lesson, one] as const)),
  )('%s fits on one screen in %s, and leaves nothing open', (_, language, lesson, one) => {
    const screen = screenOf(lesson, one);
    const lines = screen.split('\n');
    expect(lines.length).toBeLessThanOrEqual(SCREEN_LINES);
    expect(screen).not.toMatch(/undefined|null|NaN|\[object|\{\w+/);
    for (const part of ['title', 'aim', 'question'] as const)
      expect(screen.replaceAll('\n', '').replaceAll(' ', '')).toContain(
        lesson.words[part][language].replaceAll(' ', ''),
      );
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(SCREEN_COLUMNS);
  });

  it.each(lessons)('$folder: the English edition has Chinese only in brackets', (lesson) => {
    const text = screenOf(lesson, room).replaceAll(/\n */g, ' ');
    expect(outsideBrackets(text)).not.toMatch(/\p{Script=Han}/u);
  });

  it('say that the customers are simulated and that the market is a US index', () => {
    expect(headOf(room)).toMatch(/simulated[\s\S]*S&P 500: a US index, not an A-share one/);
    expect(headOf(rooms[1]!)).toMatch(/模拟[\s\S]*标普500指数（美国），不是A股/);
  });

  it('say that what they show of the past is no forecast and no advice', () => {
    expect(screenOf(lessons[3]!, room).replaceAll('\n', ' ')).toMatch(
      /figures of the past, no forecast.*no advice/,
    );
  });
});

describe('the figures', () => {
  const linesOf = (number: number): string[] =>
    screenOf(lessons[number - 1]!, room)
      .split('\n')
      .map((line) => line.trim().replaceAll(/ {2,}/g, ' | '));

  // The course: 100,000 × 75 % × 50 % = 37,500; × 50 % × 15 % = 7,500; × 25 % × 50 % = 12,500. Of ten 5, 2, 1: 50, 40, 50 %.
  it('of lesson 1 are the course’s bands, results and ratio', () => {
    const lines = linesOf(1);
    expect(lines.find((line) => line.startsWith('strong'))).toMatch(/75%–100% \| \+50% \| \+37,500/);
    expect(lines.find((line) => line.startsWith('sideways'))).toMatch(/50% \| ±15% \| ±7,500/);
    expect(lines.find((line) => line.startsWith('weak'))).toMatch(/0%–25% \| −50% \| −12,500/);
    for (const [stage, share] of [
      ['select', 50],
      ['trade', 40],
      ['close', 50],
    ] as const)
      expect(lines.find((line) => line.startsWith(`${stage} |`))).toMatch(
        new RegExp(`\\| ${String(share)}%$`),
      );
  });

  // A fifth of 2,000; and each of them stands on one line of position levels.
  it('of lesson 2 are a fifth of the branch', () => {
    expect(linesOf(2).join(' ')).toContain('top 20% of 2,000 customers by assets: 400 places');
  });

  // 13 more round trips of 100,000 cost 13 × 102 = 1,326 (commission 650, stamp duty 650, transfer fee 26).
  it('of lesson 4 take 1,326 from each customer for 13 turnovers more, and give the adviser nothing', () => {
    const lines = linesOf(4);
    const n = bookOf(room).length;
    const written = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}.00`;
    const differenceOf = (name: string) =>
      lines
        .find((line) => line.startsWith(name))
        ?.split(' | ')
        .at(-1);
    expect(differenceOf('customers')).toBe(`-${written(1326 * n)}`);
    expect(differenceOf('branch')).toBe(written(650 * n));
    expect(differenceOf('stamp duty')).toBe(written(676 * n));
    expect(differenceOf('adviser')).toBe('0.00');
    expect(differenceOf('result')).toBe('0.00');
  });

  // What is printed adds up, column by column, in whole fen: no part is cut off.
  it('of lesson 4 add up as they are printed', () => {
    const lines = linesOf(4);
    const fenOf = (name: string): number[] =>
      lines
        .find((line) => line.startsWith(name))!
        .split(' | ')
        .slice(1)
        .map((text) => Number(text.replaceAll(/[,.]/g, '')));
    const parts = ['customers', 'adviser', 'branch', 'stamp duty'].map(fenOf);
    expect(fenOf('result')).toEqual(
      [0, 1, 2].map((column) => parts.reduce((sum, row) => sum + row[column]!, 0)),
    );
  });

  // 3 ÷ 10 %; and 52, as P(Binomial(52, 0.1) ≥ 3) = 0.9 is first passed there (docs/funnel.md).
  it('of lesson 5 are 30 customers for three closes by the course, and 52 to be sure', () => {
    expect(linesOf(5).find((line) => line.startsWith('the course'))).toMatch(/10\.0% \| – \| 30 \| 52$/);
  });

  // Levels of the questionnaire part the sheets: their shares are of all sheets.
  it('of lesson 6 count every sheet once', () => {
    const lines = linesOf(6);
    const counts = [...lines.find((line) => line.startsWith('people'))!.matchAll(/(\d[\d,]*) \(/g)].map(
      ([, n]) => Number(n!.replaceAll(',', '')),
    );
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(room.data.scores!.size);
  });
});

const solved: readonly Check[][] = [
  checkFunnel(seminar),
  checkServices(services, room),
  checkTargets(targets, sleepersOf(room.data, room.people, room.ask), room.data.currency),
  checkReward(reward, recordOf(room)),
  checkMonth(month, room, adviserBook(room)),
  checkAnswers(answers, room),
];

describe('the exercises', () => {
  it.each(lessons)('$folder: as it is given, it fails with a sentence in both languages', (lesson) => {
    const open = lesson.check(room).filter(({ passed }) => !passed);
    expect(open.length).toBeGreaterThan(0);
    for (const { words } of open) {
      expect(words.en).toMatch(/^\S.{20,}[.?]$/);
      expect(words.zh).toMatch(/\p{Script=Han}.*[。？]$/u);
      expect(words.en + words.zh).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(lessons)('$folder: the solution passes every check', ({ number }) => {
    const open = solved[number - 1]!.filter(({ passed }) => !passed);
    expect(open.map(({ words }) => words.en)).toEqual([]);
  });

  it.each(rooms)('are reported line by line and in sum, in $language', (one) => {
    const report = checksOf(lessons[0]!, one);
    expect(report).toContain(one.language === 'zh' ? '通过 0 项，共 4 项' : '0 of 4 checks pass');
    expect(report).toContain(one.language === 'zh' ? '未通过' : 'not yet');
  });
});

describe('the files of a class', () => {
  const own = openClassroom({ language: 'en', folder: folderOf(english) });

  it.each(lessons)('$folder: no name, number or phone of the input is shown', (lesson) => {
    const shown = [own, { ...own, language: 'zh' as const }]
      .map((one) => screenOf(lesson, one) + checksOf(lesson, one))
      .join('\n');
    // The names, phones and ids of the files; short ids are looked for as words.
    for (const secret of ['王小明', '李大华', '某某投资', '赵六', '钱七', '1380000000'])
      expect(shown).not.toContain(secret);
    expect(shown).not.toMatch(/\bc[1-5]\b/);
    expect(shown).not.toMatch(/Infinity|NaN|undefined/);
    expect(screenOf(lesson, own).split('\n').length).toBeLessThanOrEqual(SCREEN_LINES);
  });

  it('are named as such, and the lessons that need others say which', () => {
    expect(headOf(own)).toContain('every customer is masked');
    const few = openClassroom({
      language: 'en',
      folder: folderOf({
        'customers.csv': english['customers.csv']!,
        'answers.csv': english['answers.csv']!,
      }),
    });
    expect(screenOf(lessons[2]!, few)).toContain('This lesson needs assets.csv');
    expect(checksOf(lessons[2]!, few)).toContain('trades.csv');
  });

  // Snapshots of one evening: of nobody it is known what he had at last year’s end, which is no zero.
  it('that tell of no year’s end say of how many re-activation cannot be told', () => {
    const text = screenOf(lessons[2]!, own).replaceAll(/\s+/g, ' ');
    expect(text).toContain('0 who acted themselves this year, 0 lifted by the market alone');
    expect(text).toContain('of 5 it cannot be told');
  });

  it('that name nobody’s class count him as not known, and nobody as retail', () => {
    const few = openClassroom({
      language: 'en',
      folder: folderOf({ 'assets.csv': english['assets.csv']!, 'trades.csv': 'nothing\n1\n' }),
    });
    const screen = screenOf(lessons[1]!, few);
    expect(screen).toMatch(/^ *retail +0 /m);
    expect(screen).toMatch(/^ *not known +5 /m);
    expect(screenOf(lessons[2]!, few).replaceAll(/\s+/g, ' ')).toContain('has no row of it that can be used');
  });

  it('that tell of no contacts leave the record of the adviser to an example, which says so', () => {
    expect(screenOf(lessons[3]!, own).replaceAll('\n', ' ')).toContain('so this is a made-up year');
  });

  it('are not counted where so few answered that a person could be recognised', () => {
    expect(screenOf(lessons[5]!, own)).toContain('Only 2 sheets of the personality questionnaire');
  });
});

describe('the command line', () => {
  it('asks for all lessons unless it names some', () => {
    expect(readArguments([]).numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(readArguments(['5', '3', '3', '--lang', 'zh'])).toMatchObject({ numbers: [3, 5], language: 'zh' });
  });

  it.each([
    [['7'], 'A lesson is a whole number from 1 to 6'],
    [['three'], 'A lesson is a whole number'],
    [['--lang', 'fr'], '--lang is zh or en'],
    [['--map', 'x.json'], '--map goes with --data'],
    [['--loud'], 'Unknown option'],
  ])('answers %j in a sentence', (argv, sentence) => {
    expect(() => readArguments(argv)).toThrow(UserFault);
    expect(() => readArguments(argv)).toThrow(sentence);
  });

  it('ends with 1 and one sentence in the language that was asked for', () => {
    const { status, stdout, stderr } = spawnSync(tsx, [program, '8', '--lang', 'zh'], { cwd: root });
    expect(status).toBe(1);
    expect(stdout.toString()).toBe('');
    expect(stderr.toString()).toBe('讲次应为 1 至 6 的整数，例如 npm run workshop -- 3\n');
  });

  it('explains every option in both languages', () => {
    for (const option of ['--check', '--data', '--map', '--lang'])
      for (const language of ['zh', 'en'] as const) expect(usage[language]).toContain(option);
  });
});

describe('lines', () => {
  it('count Chinese characters as two columns and never begin with a closing sign', () => {
    expect(widthOf('观望 watch')).toBe(10);
    expect(wrap('一二三四五。六七八', 10)).toBe('一二三四五。\n六七八');
    expect(wrap('one two three', 8)).toBe('one two\nthree');
  });
});
