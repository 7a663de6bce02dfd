import { countAll, countPassage } from '../columns/countPassage.js';
import { episodesAsCases } from '../columns/episodesAsCases.js';
import { goesBack } from '../columns/goesBack.js';
import { markEnded, markFollowed, markLate } from '../columns/overCases.js';
import { originOf } from '../columns/originOf.js';
import { passAny } from '../columns/passAny.js';
import type { Pass, Passage, Search } from '../columns/passage.js';
import { passOrdered } from '../columns/passOrdered.js';
import { passStrict } from '../columns/passStrict.js';
import type { ConversionCounts, ConversionOptions, ConversionTally } from './conversion.js';
import { conversionQuestion } from './conversionQuestion.js';
import { type Groups, groupsOf } from './groupsOf.js';
import { type GroupTally, mergeGroups } from './groupTallies.js';
import { mergeCounts } from './mergeConversion.js';
import { momentsOf } from './momentsOf.js';
import { stayingEvents } from './stayingEvents.js';
import type { StepLog } from './types.js';

const passes: Readonly<Record<'ordered' | 'strict' | 'any', Pass>> = {
  ordered: passOrdered,
  strict: passStrict,
  any: passAny,
};

/**
 * The counts behind `stageConversion`, of a part of a log: for logs that are split over threads or machines.
 *
 * @param log - The steps of whole cases, as columns or records.
 * @param options - As of `stageConversion`.
 * @returns The counts: for `mergeConversion`, and at last for `finishConversion`. Cost: one pass over the steps, one over
 * the cases.
 * @throws DomainError as `stageConversion`.
 * @example
 * ```ts
 * import { course, encodeSteps, openCase, tallyConversion } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const columns = encodeSteps([openCase(course.serviceFunnel, opening).step]);
 * tallyConversion(columns, { stages: ['watch', 'select'], asOf: day('2024-01-31') }).total.reached; // => [1, 0]
 * ```
 */
export function tallyConversion<Stage extends string, const Passed extends Stage>(
  log: StepLog<Stage>,
  options: ConversionOptions<Passed, Stage>,
): ConversionTally<Passed> {
  const question = conversionQuestion(options);
  const { stages, order, reentry, ends, window, by } = question;
  const { columns: given, moments } = momentsOf<string, string>(log, options);
  const { columns, isFollowed } = reentry
    ? episodesAsCases(given, moments)
    : { columns: given, isFollowed: undefined };
  const search: Search = {
    places: codeTable(columns.stages, (stage) => stages.indexOf(stage as Passed)),
    count: stages.length,
    stays: stayingEvents(columns.events),
    window: window ?? Infinity,
    origin: originOf(moments),
    isParted: by !== null,
  };
  const passage = passes[order](columns, moments, search);
  if (passage.falls) throw goesBack(columns, moments);

  const over = new Uint8Array(columns.cases);
  if (window !== null) markLate(over, columns, moments, search, order === 'any');
  if (ends.length > 0) {
    markEnded(
      over,
      columns,
      moments,
      codeTable(columns.stages, (stage) => (ends.includes(stage) ? 1 : 0)),
    );
  }
  if (isFollowed !== undefined) markFollowed(over, isFollowed);

  const groups = by === null ? [] : countGroups(passage, over, groupsOf(columns, by, moments));
  return {
    question: { ...question, asOf: moments.limit },
    total: countAll(passage, over),
    groups,
  };
}

function countGroups(
  passage: Passage,
  over: Uint8Array,
  { values, of }: Groups,
): GroupTally<ConversionCounts>[] {
  // The first group is that of the cases which are in none.
  const parting = { of: of.map((code) => code + 1), count: values.length + 1 };
  const groups = countPassage(passage, over, parting).map((counts, place) => ({
    group: values[place - 1] ?? null,
    counts,
  }));
  return mergeGroups([groups.filter(({ counts }) => counts.cases > 0)], mergeCounts);
}

// What each stage means to a pass, by its code; −1 where no stage has the code.
function codeTable(stages: readonly string[], meaning: (stage: string) => number): Int16Array {
  const table = new Int16Array(256).fill(-1);
  for (const [code, stage] of stages.entries()) table[code] = meaning(stage);
  return table;
}
