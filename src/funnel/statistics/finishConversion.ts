import type { Conversion, ConversionCounts, ConversionTally, StageReach } from './conversion.js';
import { demandConversion } from './demandConversion.js';
import { type Durations, noDurations, summariseDurations } from './durations.js';
import { quotient } from './quotient.js';

/**
 * The conversion of what was counted: rates, means and medians are only ever made here.
 *
 * @param tally - The counts, of a whole log or merged from its parts.
 * @returns As `stageConversion`.
 * @throws DomainError `facts_invalid` for what is no tally.
 * @example
 * ```ts
 * import { course, encodeSteps, finishConversion, openCase, tallyConversion } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal' } as const;
 * const columns = encodeSteps([openCase(course.serviceFunnel, opening).step]);
 * const tally = tallyConversion(columns, { stages: ['watch', 'select'], asOf: day('2024-01-31') });
 * finishConversion(tally).stages.map(({ fromFirst }) => fromFirst); // => [1, 0]
 * ```
 */
export function finishConversion<Stage extends string>(tally: ConversionTally<Stage>): Conversion<Stage> {
  demandConversion(tally);
  const { question, total, groups } = tally;
  const { stages, by } = question;
  return {
    cases: total.cases,
    stages: linesOf(stages, total),
    ...(by !== null && {
      groups: groups.map(({ group, counts }) => ({
        group,
        cases: counts.cases,
        stages: linesOf(stages, counts),
      })),
    }),
  };
}

function linesOf<Stage extends string>(
  stages: readonly Stage[],
  { reached, ended, fromPrevious, fromFirst }: ConversionCounts,
): StageReach<Stage>[] {
  const first = reached[0] ?? 0;
  return stages.map((stage, place) => {
    const own = reached[place] ?? 0;
    const before = reached[place - 1] ?? 0;
    const over = ended[place] ?? 0;
    const isLast = place === stages.length - 1;
    return {
      stage,
      reached: own,
      open: isLast ? 0 : own - (reached[place + 1] ?? 0) - over,
      ended: isLast ? 0 : over,
      fromPrevious: place === 0 ? null : quotient(own, before),
      fromFirst: quotient(own, first),
      timeFromPrevious: summariseDurations(fromPrevious[place] ?? noDurations()),
      timeFromFirst: summariseDurations(place === 0 ? noTime(own) : (fromFirst[place] ?? noDurations())),
    };
  });
}

// From the first stage to itself no time passes, which a pass need not write down.
function noTime(count: number): Durations {
  return count === 0 ? noDurations() : { lengths: [0], counts: [count] };
}
