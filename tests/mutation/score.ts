import type { MutantResult } from '@stryker-mutator/api/core';
import { wilsonInterval } from '../../src/kernel/index.js';
import { tableOf } from '../evidence/writeSection.js';
import { textOf } from './mutants.js';
import { draw, type Sample } from './sample.js';
import { reasons } from './sampler.js';

/** How the mutants of a room fared. */
export interface Score {
  readonly room: string;
  /** All that could be tried: neither static nor known to change nothing. */
  readonly mutants: number;
  readonly equivalent: number;
  /** In code that runs once, when the library is loaded: wording and preset tables. They are not tried. */
  readonly fixed: number;
  readonly drawn: number;
  /** By a test that failed, or a test file that did not get so far. */
  readonly killed: number;
  readonly timedOut: number;
  readonly survivors: readonly MutantResult[];
}

/** Counts what came of a run, over those alone that its sample draws. */
export function scoreOf(room: string, results: readonly MutantResult[], sample?: Sample): Score {
  const ignoredFor = (reason: string): number =>
    results.filter(({ status, statusReason }) => status === 'Ignored' && statusReason === reason).length;
  // In the order of the plan, in which the sample was drawn; the results come as they are ready.
  const mutants = results
    .filter(({ status, statusReason }) => status !== 'Ignored' || statusReason === reasons.notDrawn)
    .sort((a, b) => Number(a.id) - Number(b.id));
  const drawn = [...draw(mutants, (mutant) => textOf(mutant, 1), sample)];
  const withStatus = (...statuses: readonly string[]): readonly MutantResult[] =>
    drawn.filter(({ status }) => statuses.includes(status));
  return {
    room,
    mutants: mutants.length,
    equivalent: ignoredFor(reasons.equivalent),
    fixed: results.length - mutants.length - ignoredFor(reasons.equivalent),
    drawn: drawn.length,
    killed: withStatus('Killed', 'RuntimeError').length,
    timedOut: withStatus('Timeout').length,
    survivors: withStatus('Survived', 'NoCoverage'),
  };
}

/** The table of all rooms, with the interval that a sample leaves for the score of the whole. */
export function scoreTable(scores: readonly Score[]): string {
  return tableOf(
    [
      'room',
      'mutants',
      'drawn',
      'killed',
      'timed out',
      'survived',
      'not covered',
      'score',
      '95 % interval',
      'change nothing',
    ],
    scores.map((score) => {
      const { room, mutants, drawn, killed, timedOut, survivors, equivalent } = score;
      const uncovered = survivors.filter(({ status }) => status === 'NoCoverage').length;
      const counts = [mutants, drawn, killed, timedOut, survivors.length - uncovered, uncovered].map(String);
      return [room, ...counts, percent((killed + timedOut) / drawn), intervalOf(score), String(equivalent)];
    }),
  );
}

function intervalOf({ mutants, drawn, killed, timedOut }: Score): string {
  if (drawn === mutants) return 'all were tried';
  const { lower, upper } = wilsonInterval(killed + timedOut, drawn)!;
  return `${percent(lower)} to ${percent(upper)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
