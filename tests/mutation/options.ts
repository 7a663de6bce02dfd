import { availableParallelism } from 'node:os';
import type { LogLevel, PartialStrykerOptions } from '@stryker-mutator/api/core';
import type { Sample } from './sample.js';

/** Where a run keeps what it knows; Git does not see it. Without it, all mutants are tried anew. */
export const folder = '.temp/mutation';

/** By whose tests a room is judged: its own, although those of other rooms run its code too. */
interface Judges {
  readonly rooms: readonly string[];
  /** Test files that cost more than they find. */
  readonly without: readonly string[];
}

/** The rooms that are tried. */
export const judges: Readonly<Record<string, Judges>> = {
  // The calendar is of the kernel, and its tests are where a caller meets it.
  kernel: { rooms: ['kernel', 'market'], without: [] },
  questionnaire: { rooms: ['questionnaire'], without: [] },
  funnel: { rooms: ['funnel'], without: ['postgres', 'scale', 'realData'] },
  regime: { rooms: ['regime'], without: [] },
  retention: {
    rooms: ['retention'],
    without: ['realData', 'retailCohorts', 'retailLedger', 'teachingBranch', 'teachingLedger'],
  },
};

/** What Stryker is asked to do for a room. */
export function optionsOf(room: string, sample: Sample | undefined): PartialStrykerOptions {
  const { rooms, without } = judges[room]!;
  return {
    mutate: [`src/${room}/**/*.ts`],
    testFiles: rooms.map((name) => `tests/${name}/**/!(${without.join('|')}).test.ts`),
    ignorePatterns: [
      '**',
      '!src/**',
      '!tests/**',
      '!examples/**',
      '!package.json',
      '!tsconfig.json',
      '.temp',
    ],
    disableTypeChecks: false,
    buildCommand: 'tsx tests/mutation/bundle.ts',
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    dryRunTimeoutMinutes: 120,
    // Far more than a busy machine takes: what is over time does not end. Most such loops end sooner, at Stryker's count of hits.
    timeoutFactor: 5,
    timeoutMS: 120_000,
    concurrency: availableParallelism(),
    plugins: [
      '@stryker-mutator/vitest-runner',
      './tests/mutation/sampler.ts',
      './tests/mutation/checkpoint.ts',
    ],
    reporters: ['sampler', 'checkpoint', 'progress'],
    // The runner's processes warn that they cannot read our reporters, which are no business of theirs.
    logLevel: 'error' as LogLevel,
    allowConsoleColors: false,
    incremental: true,
    incrementalFile: `${folder}/${room}.json`,
    tempDirName: `${folder}/sandbox-${room}`,
    ...(sample && { sample }),
  };
}
