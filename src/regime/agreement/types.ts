import type { Day } from '../../kernel/index.js';
import type { Centre } from '../dating/centreOf.js';
import type { PhaseKind, Turn } from '../dating/types.js';
import type { Regime } from '../judge/types.js';

/** What a judge is held against. */
export interface AgreementOptions {
  /** Id of the market that the bars are of. */
  readonly market: string;
  /** Its turns, from `dateTurningPoints`; those of a monthly series will do for daily bars. */
  readonly turns: readonly Turn[];
  /** A change of regime that is taken back within so many bars is a whipsaw. */
  readonly whipsawBars: number;
  /** First day that is scored; the judge warms up on what lies before. All days unless given. */
  readonly from?: Day | undefined;
  /** Last day that is scored. */
  readonly until?: Day | undefined;
}

/** How a turn was called. */
export interface TurnCall {
  readonly turn: Pick<Turn, 'day' | 'kind'>;
  /** What the phase after the turn asks for: strong after a trough, weak after a peak. */
  readonly regime: 'strong' | 'weak';
  /** `missed`: the phase passed without it. `open`: it had not come when the scored days ended, and neither had the next turn. */
  readonly outcome: 'called' | 'missed' | 'open';
  /** First day of the phase on which the judge said so. */
  readonly calledOn: Day | null;
  /** Bars from the turn to that day; 1 at least, for the turn’s own bar belongs to the phase before. */
  readonly delay: number | null;
  /** Bars from the turn to the day on which the turn itself could be known; `null` when that is after the last bar. */
  readonly confirmation: number | null;
  /** Bars by which the call came before that day; negative when after. */
  readonly lead: number | null;
}

/** A change of regime against the phase. */
export interface FalseAlarm {
  readonly day: Day;
  readonly phase: PhaseKind;
  readonly regime: 'strong' | 'weak';
}

/** Days by what the judge said on them. */
export type RegimeDays = Readonly<Record<Regime, number>>;

/** How well a judge matched the dated phases of a market. Days are bars. */
export interface JudgeAgreement {
  readonly policy: { readonly id: string; readonly version: string };
  /** Whether the judge was scored on another market than it was designed for. */
  readonly market: { readonly designedFor: string; readonly scoredOn: string; readonly foreign: boolean };
  /** First and last day that was scored; `null` where none was. */
  readonly period: { readonly from: Day; readonly until: Day } | null;
  /** Days scored: right + wrong + sideways + unknown. */
  readonly days: number;
  /** Strong in a bull phase, weak in a bear phase. */
  readonly right: number;
  /** Weak in a bull phase, strong in a bear phase. */
  readonly wrong: number;
  readonly sideways: number;
  /** Days of warm-up. */
  readonly unknown: number;
  /** All days, by phase and regime. */
  readonly table: Readonly<Record<PhaseKind, RegimeDays>>;
  /** Right ÷ (right + wrong). */
  readonly agreement: number | null;
  /** (Right + wrong) ÷ days that were judged, which are all but the unknown. */
  readonly coverage: number | null;
  /** A line for each turn on a scored day. */
  readonly calls: readonly TurnCall[];
  readonly missed: number;
  /** Of the calls that have one, each. */
  readonly delay: Centre;
  readonly confirmation: Centre;
  readonly lead: Centre;
  readonly falseAlarms: readonly FalseAlarm[];
  readonly whipsaws: number;
  /** Whipsaws per 365.25 calendar days, from the first judged day that was scored to the last. */
  readonly whipsawsPerYear: number | null;
}
