import type { MutantResult } from '@stryker-mutator/api/core';
import { percent, tableOf } from '../evidence/writeSection.js';
import { textOf } from './mutants.js';
import { draw, type Sample } from './sample.js';
import { reasons } from './sampler.js';

/** How the mutants of a room fared. */
export interface Score {
  readonly room: string;
  /** The day of the run and the commit whose sources were tried. */
  readonly on: string;
  readonly commit: string;
  /** All that could be tried: neither static nor known to change nothing. */
  readonly mutants: number;
  readonly equivalent: number;
  /** In code that runs once, when the library is loaded: wording and preset tables. They are not tried. */
  readonly fixed: number;
  readonly drawn: number;
  /** By a test that failed. */
  readonly killed: number;
  /** A test file that broke before its tests began: it would have failed as well. */
  readonly broke: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly uncovered: number;
  /** Both of these. */
  readonly survivors: readonly MutantResult[];
}

/**
 * Counts what came of a run, over those alone that its sample draws, or, where it was stopped, over those that it tried.
 *
 * @throws Error where one that is drawn was not tried: earlier results are of other sources.
 */
export function scoreOf(
  { room, on, commit }: Pick<Score, 'room' | 'on' | 'commit'>,
  results: readonly MutantResult[],
  sample?: Sample | 'tried',
): Score {
  const ignoredFor = (reason: string): number =>
    results.filter(({ status, statusReason }) => status === 'Ignored' && statusReason === reason).length;
  // In the order of the plan, in which the sample was drawn; the results come as they are ready.
  const mutants = results
    .filter(({ status, statusReason }) => status !== 'Ignored' || statusReason === reasons.notDrawn)
    .sort((a, b) => Number(a.id) - Number(b.id));
  const drawn =
    sample === 'tried'
      ? mutants.filter(({ status }) => status !== 'Ignored')
      : [...draw(mutants, (mutant) => textOf(mutant, 1), sample)];
  const withStatus = (...statuses: readonly string[]): readonly MutantResult[] =>
    drawn.filter(({ status }) => statuses.includes(status));
  const untried = withStatus('Ignored').length;
  if (untried > 0) throw new Error(`${untried} mutants of ${room} that are drawn were not tried`);
  return {
    ...{ room, on, commit },
    mutants: mutants.length,
    equivalent: ignoredFor(reasons.equivalent),
    fixed: results.length - mutants.length - ignoredFor(reasons.equivalent),
    drawn: drawn.length,
    killed: withStatus('Killed').length,
    broke: withStatus('RuntimeError').length,
    timedOut: withStatus('Timeout').length,
    survived: withStatus('Survived').length,
    uncovered: withStatus('NoCoverage').length,
    survivors: withStatus('Survived', 'NoCoverage'),
  };
}

/** The table of all rooms. */
export function scoreTable(scores: readonly Score[]): string {
  const head = [
    'room',
    'mutants',
    'drawn',
    'killed',
    'broke a test file',
    'timed out',
    'survived',
    'not covered',
  ];
  return tableOf(
    [...head, 'score', 'change nothing', 'static', 'on', 'commit'],
    scores.map((score) => {
      const { room, mutants, drawn, killed, broke, timedOut, survived, uncovered, equivalent, fixed } = score;
      return [
        room,
        ...[mutants, drawn, killed, broke, timedOut, survived, uncovered].map(String),
        percent(caught(score) / drawn),
        ...[equivalent, fixed].map(String),
        ...[score.on, score.commit],
      ];
    }),
  );
}

function caught({ killed, broke, timedOut }: Score): number {
  return killed + broke + timedOut;
}
