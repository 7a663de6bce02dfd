import type { Day, Fingerprint, Label } from '../../kernel/index.js';
import type { Condition, Deadline, Facts, StageKind } from '../types.js';

/** What a machine of XState knows of a case: the fields of its row that moves depend on, `null` where there is none. */
export interface XStateContext {
  /** Day on which the case came to its stage; `null` until the first event, unless the machine is given it. */
  readonly enteredOn: Day | null;
  readonly revision: number;
  readonly episode: number;
  /** Since when it is paused. */
  readonly pausedOn: Day | null;
  /** Day on which the latest pause in this stage ended. */
  readonly resumedOn: Day | null;
  /** Days of all pauses in this stage that have ended. */
  readonly pausedDays: number;
}

/** What is sent to such a machine: what `advance` is told. */
export interface XStateEvent {
  readonly type: string;
  readonly on: Day;
  readonly facts?: Facts;
  readonly reason?: string;
}

/** What the guard `allowed` is told of a move. */
export interface XStateGuardParams {
  readonly when: readonly Condition[];
  /** The reason codes of the funnel. */
  readonly codes: readonly string[];
  /** Whether the move must give one. */
  readonly needsCode: boolean;
}

/** What the action `record` is told of a move. */
export interface XStateActionParams {
  /** Whether the move begins a new episode. */
  readonly starts: boolean;
}

/** A way to another state. A target is a name beside the state in which the transition stands. */
export interface XStateTransition {
  readonly target: string;
  readonly guard: { readonly type: 'allowed'; readonly params: XStateGuardParams };
  readonly actions: readonly [{ readonly type: 'record'; readonly params: XStateActionParams }];
}

/** What a stage is besides its ways: for pictures, and for whoever sends the events of time rules. */
export interface XStateMeta {
  readonly text: Label;
  readonly kind: StageKind;
  readonly knownBy?: Label;
  readonly after?: Deadline;
  readonly staleAfterDays?: number;
}

/** A stage as a state of XState; where it can be paused, with the states `running` and `paused` in it. */
export interface XStateStage {
  readonly type?: 'final';
  readonly initial?: 'running';
  readonly meta: XStateMeta;
  readonly on?: Readonly<Record<string, readonly XStateTransition[]>>;
  readonly states?: {
    readonly running: { readonly on: { readonly pause: readonly XStateTransition[] } };
    readonly paused: {
      /** The asterisk lets no other event through to the stage. */
      readonly on: {
        readonly resume: readonly XStateTransition[];
        readonly '*': Readonly<Record<string, never>>;
      };
    };
  };
}

/** The config of a machine of XState v5, plain data. */
export interface XStateMachine {
  readonly id: string;
  readonly version: string;
  readonly initial: string;
  readonly context: XStateContext;
  readonly meta: { readonly fingerprint: Fingerprint };
  readonly states: Readonly<Record<string, XStateStage>>;
}
