import type { Day } from '../../kernel/index.js';
import type { DurationSummary, Durations } from './durations.js';
import type { GroupTally } from './groupTallies.js';
import type { Grouping } from './types.js';

/** What to count. */
export type ConversionOptions<Passed extends string = string, Stage extends string = string> = {
  /** The stages to pass, in order, each once. */
  readonly stages: readonly Passed[];
  /**
   * `ordered`: in this order, others may lie between (the default). `strict`: in this order, and between the first and the
   * last a case may only repeat the stages that it came to. `any`: in any order.
   */
  readonly order?: 'ordered' | 'strict' | 'any';
  /** Whether each episode of a case counts by itself. */
  readonly reentry?: boolean;
  /** The most that may lie between the entry into the first stage and that into any other, in the unit. */
  readonly window?: number;
  /**
   * Stages in which a case has ended, such as `lost`: who stands there and has not come through is not under way any more.
   * A log does not say what its stages mean, so without it only a window or a next episode ends a case.
   */
  readonly ends?: readonly NoInfer<Stage>[];
  /** What to part the cases by, beside the totals. */
  readonly by?: Grouping;
} & (
  | {
      /** Times are counted in days, from `on`. */
      readonly unit?: 'day';
      /** Later steps are not looked at. */
      readonly asOf: Day;
    }
  | {
      /** Times are counted in seconds, from `at`, which every step must have. */
      readonly unit: 'second';
      /** Later steps are not looked at: an epoch second, or a day, which stands for its last second in UTC. */
      readonly asOf: Day | number;
    }
);

/** How many cases came how far. */
export interface StageReach<Stage extends string = string> {
  readonly stage: Stage;
  /**
   * Cases that came to this stage, having come to all before it, in order; with the order `any`, cases that came to as
   * many of the stages as stand here or above. It is the sum of those of the next line and of `open` and `ended`.
   */
  readonly reached: number;
  /** Of these, cases that came no further yet and may: they stand in none of `ends`. None at the last stage. */
  readonly open: number;
  /** Of these, cases that came no further and have ended, or whose window is over. None at the last stage. */
  readonly ended: number;
  /** Reached ÷ reached of the stage before; `null` for the first stage, and where nobody came to the stage before. */
  readonly fromPrevious: number | null;
  /** Reached ÷ reached of the first stage; `null` where nobody came to it. */
  readonly fromFirst: number | null;
  /** From the latest entry into the stage before, in the unit; of those who came here. */
  readonly timeFromPrevious: DurationSummary;
  /** From the latest entry into the first stage that leads here, in the unit; of those who came here. */
  readonly timeFromFirst: DurationSummary;
}

/** The cases of one group. */
export interface ConversionGroup<Stage extends string = string> {
  /** The entry, the label or the first day of the period; `null` for the cases that have none. */
  readonly group: string | null;
  readonly cases: number;
  readonly stages: readonly StageReach<Stage>[];
}

/** How the cases of a log passed the stages of a funnel. */
export interface Conversion<Stage extends string = string> {
  /** All cases that have begun, or their episodes, also those that never came to the first stage. */
  readonly cases: number;
  readonly stages: readonly StageReach<Stage>[];
  /** By group, in the order of their names, the cases without one last; present where it was asked for. */
  readonly groups?: readonly ConversionGroup<Stage>[];
}

/** What was counted of some cases. The lists have an element for each stage; the first has no lengths of time. */
export interface ConversionCounts {
  readonly cases: number;
  readonly reached: readonly number[];
  readonly ended: readonly number[];
  readonly fromPrevious: readonly Durations[];
  readonly fromFirst: readonly Durations[];
}

/** What a tally answers: only tallies of the same question can be merged. */
export interface ConversionQuestion<Stage extends string = string> {
  readonly stages: readonly Stage[];
  readonly order: 'ordered' | 'strict' | 'any';
  readonly reentry: boolean;
  readonly window: number | null;
  readonly unit: 'day' | 'second';
  /** Epoch day or second. */
  readonly asOf: number;
  readonly ends: readonly string[];
  readonly by: Grouping | null;
}

/** The counts of a part of a log that holds whole cases. It can be sent to another thread. */
export interface ConversionTally<Stage extends string = string> {
  readonly question: ConversionQuestion<Stage>;
  readonly total: ConversionCounts;
  /** In the order of their names; none where nobody asked for groups. */
  readonly groups: readonly GroupTally<ConversionCounts>[];
}
