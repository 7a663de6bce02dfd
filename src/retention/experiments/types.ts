import type { ContactPurpose } from '../../customer/index.js';
import type { DecimalText, Label, PolicyHead } from '../../kernel/index.js';

/** An arm of an experiment: the control group, or a treatment. */
export interface ExperimentArm<Arm extends string = string> {
  readonly id: Arm;
  /** Its share of the customers: decimal text above 0 and below 1, at most 6 decimal places. All shares sum to 1. */
  readonly share: DecimalText;
}

/** One look, when all planned customers are in. */
export interface FixedAnalysis {
  readonly kind: 'fixed';
  /** Customers planned, both compared arms together, chosen before: with fewer nothing is judged, and with more only by the first look. */
  readonly customers: number;
  /** Shares: Newcombe’s method 11 with the correction for continuity instead of method 10. */
  readonly continuityCorrection: boolean;
  /** Means: how often the customers are drawn anew. */
  readonly resamples: number;
  /** Means: with so many customers in each arm the normal interval, to which resampling converges. */
  readonly normalFrom: number;
}

/** How an always-valid interval of shares is drawn. */
export type ShareSequence =
  /** Valid exactly, from the first customer on and however rare success is; needs about twice the customers of the other. */
  | {
      readonly method: 'exact';
      /** How a share is spread before anything is known, beta(successes, failures): any is valid, a fitting one is narrower. */
      readonly prior: { readonly successes: DecimalText; readonly failures: DecimalText };
    }
  /** As means are: narrower, and resting on large numbers. */
  | {
      readonly method: 'large-numbers';
      /** Looks begin when each arm has so many successes and so many failures besides. */
      readonly leastOutcomes: number;
    };

/** Any number of looks, at any time. */
export interface AlwaysValidAnalysis {
  readonly kind: 'always-valid';
  readonly shares: ShareSequence;
  /** Where the interval rests on large numbers: the customers, both arms together, at which it is at its narrowest. */
  readonly tunedFor: number;
  /** Where the interval rests on large numbers: looks begin when each arm has so many customers. */
  readonly leastCustomers: number;
}

/** An experiment (对照实验): who is put where, who is contacted all the same, and how the outcome is judged. */
export interface ExperimentDesign<
  Arm extends string = string,
  Analysis extends FixedAnalysis | AlwaysValidAnalysis = FixedAnalysis | AlwaysValidAnalysis,
> extends PolicyHead {
  /**
   * What the lot is drawn with, together with the id. Another seed is another draw; keep it from those who contact. The presets have
   * none, since a seed that everybody knows is no lot: `assignArms` refuses a design without one. Judging needs no seed.
   */
  readonly seed?: string;
  /** Two arms or more. */
  readonly arms: readonly ExperimentArm<Arm>[];
  /** The arm that is left alone. */
  readonly control: NoInfer<Arm>;
  /** Whether the lot is drawn within classes of customers, so that each class is parted as planned. */
  readonly stratified: boolean;
  /** Purposes of contacts that go to every arm. They hold at least what is owed: call-backs, complaints, orders, service. */
  readonly toEveryone: readonly ContactPurpose[];
  /** Whether more of what is measured is better (trades, assets), or less (departures, complaints). */
  readonly wanted: 'more' | 'less';
  /** Of all comparisons with the control group together: with several treatments each is held to more (Bonferroni). */
  readonly confidenceLevel: DecimalText;
  /** The chance of seeing a difference that is there, for the number of customers that are needed. */
  readonly power: DecimalText;
  /** Below this p the sizes of the arms are not what was planned, and the outcome is not judged. */
  readonly balanceLevel: DecimalText;
  readonly analysis: Analysis;
}

/** Successes among customers. */
export interface Trials {
  readonly successes: number;
  readonly total: number;
}

/** A figure a customer: numbers or decimal text, within ±1e100. */
export type Values = readonly (number | DecimalText)[] | Float64Array;

/** An interval for a difference, treatment less control; `null` where the data give none. */
export interface DifferenceInterval {
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

interface OutcomeHead<Arm extends string> {
  /** Which treatment; may be left out where there is but one. */
  readonly arm?: Arm;
  /** What is counted or measured, for the texts: such as customers who traded again. */
  readonly label?: Label;
}

/** Outcomes counted as yes or no. */
export interface ShareOutcome<Arm extends string = string> extends OutcomeHead<Arm> {
  readonly measure: 'share';
  readonly treatment: Trials;
  readonly control: Trials;
}

/** Outcomes measured by a figure. */
export interface MeanOutcome<Arm extends string = string> extends OutcomeHead<Arm> {
  readonly measure: 'mean';
  readonly treatment: Values;
  readonly control: Values;
  /** The same figure of the same customers, in the same order, before the experiment: it takes chance off the difference. */
  readonly before?: { readonly treatment: Values; readonly control: Values };
}

/** What came out, of everybody who was assigned: whoever could not be reached counts too, in the arm that he was put in. */
export type ExperimentOutcome<Arm extends string = string> = ShareOutcome<Arm> | MeanOutcome<Arm>;
