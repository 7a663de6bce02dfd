import { describe, DomainError, type Language, wordDay } from 'panhuo';
import type { BranchData } from '../../branch-review/branchData.js';
import type { FileKind } from '../../branch-review/intake/columnMap.js';
import { fileKindFields } from '../../branch-review/intake/fields.js';
import { plainTable } from '../../branch-review/plainTable.js';
import { wordingOf } from '../../branch-review/report/wording.js';
import { failed } from '../check.js';
import type { Classroom } from '../classroom.js';
import type { Block, Check, Lesson, Table } from '../lesson.js';
import { words } from './words.js';
import { SCREEN_WIDTH, widthOf, wrap } from './wrap.js';

/** Where the records of each kind of file stand in a branch. */
const records = {
  customers: 'customers',
  accounts: 'accounts',
  assets: 'snapshots',
  trades: 'trades',
  cashFlows: 'cashFlows',
  events: 'events',
  answers: 'scores',
  funnel: 'steps',
  conduct: 'conduct',
  contacts: 'contacts',
  market: 'market',
} as const satisfies Readonly<Record<FileKind, keyof BranchData>>;

/** The column in which the words of a check begin, after its mark. */
const CHECK_INDENT = 12;

/** The head of a run: which data the class works on. */
export function headOf({ data, notice, language }: Classroom): string {
  const say = wordingOf(words, language);
  const day = wordDay(data.asOf, language);
  const lines = [say('data', { branch: data.name[language], day, notice: notice[language] })];
  // The teaching branch has faulty rows on purpose, as every export has some.
  const n = data.rejects.length;
  const all = data.files.reduce((sum, { rows }) => sum + rows, 0);
  if (n > 0 && data.notice === undefined) lines.push(say('unused', { n, all }));
  return lines.map((line) => wrap(line)).join('\n');
}

/** A lesson as one screen. */
export function screenOf(lesson: Lesson, room: Classroom): string {
  const { language } = room;
  const say = wordingOf(words, language);
  const { aim, question, exercise } = lesson.words;
  const missing = missingFiles(lesson, room);
  return [
    titleOf(lesson, room),
    wrap(say('aim') + aim[language]),
    ...(missing === undefined ? lesson.show(room).map(blockOf) : [missing]),
    [
      wrap(say('question') + question[language]),
      wrap(say('exercise') + exercise[language]),
      `  ${say('where', { folder: lesson.folder, n: lesson.number })}`,
    ].join('\n'),
  ].join('\n\n');
}

/** What the checks of an exercise found. */
export function checksOf(lesson: Lesson, room: Classroom): string {
  const { language } = room;
  const say = wordingOf(words, language);
  const missing = missingFiles(lesson, room);
  if (missing !== undefined) return `${titleOf(lesson, room)}\n\n${missing}`;
  const checks = checksFor(lesson, room);
  const passed = checks.filter((check) => check.passed).length;
  const line = ({ passed: isPassed, words: found }: Check): string => {
    const mark = say(isPassed ? 'passed' : 'open');
    const text = wrap(found[language], SCREEN_WIDTH - CHECK_INDENT).replaceAll(
      '\n',
      `\n${' '.repeat(CHECK_INDENT)}`,
    );
    return `  ${mark}${' '.repeat(CHECK_INDENT - 2 - widthOf(mark))}${text}`;
  };
  return [
    titleOf(lesson, room),
    checks.map(line).join('\n'),
    passed === checks.length ? say('all', { n: passed }) : say('some', { passed, n: checks.length }),
  ].join('\n\n');
}

// What the class wrote may throw, or lack a part. Where it did is said, and not the message, which may repeat what is in the data.
function checksFor(lesson: Lesson, room: Classroom): readonly Check[] {
  try {
    return lesson.check(room);
  } catch (error) {
    const fault = error instanceof DomainError ? error.reason : undefined;
    const name = error instanceof Error ? error.name : typeof error;
    const line = /exercise\.ts:(\d+)/.exec(error instanceof Error ? (error.stack ?? '') : '')?.[1];
    const wordsIn = (language: Language): string => {
      const say = wordingOf(words, language);
      const place = line === undefined ? '' : say('line', { line });
      return say('threw', { place, what: fault === undefined ? name : describe(fault, language) });
    };
    return [failed(wordsIn('zh'), wordsIn('en'))];
  }
}

function titleOf({ number, words: { title } }: Lesson, { language }: Classroom): string {
  const text = `══ ${wordingOf(words, language)('lesson', { n: number })} · ${title[language]} `;
  return text + '═'.repeat(SCREEN_WIDTH - widthOf(text));
}

function blockOf(block: Block): string {
  return typeof block === 'string'
    ? block
        .split('\n')
        .map((line) => wrap(line))
        .join('\n')
    : tableOf(block);
}

function tableOf({ caption, head, rows, figures = [] }: Table): string {
  const aligned = head.map((_, column) => (figures.includes(column) ? 'right' : 'left'));
  const table = plainTable(head.length === 0 ? rows : [head, ...rows], aligned).replaceAll(/ +$/gm, '');
  return `${wrap(caption)}\n${table}`;
}

function missingFiles({ needs }: Lesson, { data, language }: Classroom): string | undefined {
  const say = wordingOf(words, language);
  const lacking = needs.filter((kind) => data[records[kind]] === undefined);
  if (lacking.length === 0) return undefined;
  const names = lacking.map((kind) => fileKindFields[kind].files.slice(0, 2).join(say('or')));
  return wrap(say('missing', { files: names.join(say('and')) }));
}
