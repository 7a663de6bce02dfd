import type { Checked, Day, Fingerprint, Label, Reason, Source } from '../kernel/index.js';

/** What a stage means for the case: work goes on, a deal was done, the customer is lost, or he rests. */
export type StageKind = 'open' | 'won' | 'lost' | 'dormant';

/** A fact that a case knows at the moment of a move: a flag, a count, a code. Never a name or a document number. */
export type Fact = boolean | number | string;

/** The facts that guards ask for, by name. */
export type Facts = Readonly<Record<string, Fact | undefined>>;

/** A guard as data: what must hold of a fact before a move is allowed. */
export type Condition = {
  readonly fact: string;
  readonly text: Label;
} & (
  | { readonly is: 'true' | 'present'; readonly value?: never }
  | { readonly is: 'equals'; readonly value: Fact }
  | { readonly is: 'oneOf'; readonly value: readonly Fact[] }
  | { readonly is: 'atLeast' | 'atMost'; readonly value: number }
);

/** A way to another stage, open only while its conditions hold. */
export interface Move<Stage extends string = string> {
  readonly to: Stage;
  readonly when?: readonly Condition[];
}

/** What happens to a case that stays too long: a time rule, judged from dates and never from a timer. */
export interface Deadline<Event extends string = string> {
  /** Days that the case may stay, the day of its coming not counted. The event is due on the day after them. */
  readonly days: number;
  /** An event of the same stage, with one move and no guard. */
  readonly event: Event;
  /** The reason code, where the event leads into a lost stage. */
  readonly reason?: string;
}

/** A stage, and where its events lead. */
export interface StageDefinition<Stage extends string = string, Event extends string = string> {
  readonly text: Label;
  readonly kind: StageKind;
  /** The observable fact by which a branch knows that a case is here. */
  readonly knownBy?: Label;
  /** Several moves of one event must exclude one another. */
  readonly on?: { readonly [E in Event]?: Stage | Move<Stage> | readonly Move<Stage>[] };
  readonly after?: Deadline<NoInfer<Event>>;
  /** Days after which a case that is still here counts as stalled. */
  readonly staleAfterDays?: number;
  /** Whether a case may be paused here, by the events `pause` and `resume`. */
  readonly pausable?: boolean;
}

/** How the time rules of a case that was paused go on: by the day they had, with the days left, or from the start. */
export type Restoring = 'deadline' | 'remaining' | 'restart';

/** A service funnel (服务漏斗) as data. A changed funnel is a new version, never an edit. */
export interface FunnelDefinition<
  Stage extends string = string,
  Event extends string = string,
  Entry extends string = string,
> {
  readonly id: string;
  readonly version: string;
  readonly source?: Source;
  readonly note?: Label;
  readonly stages: { readonly [S in Stage]: StageDefinition<NoInfer<Stage>, Event> };
  /** Where the cases of each kind begin. */
  readonly entries: { readonly [E in Entry]: NoInfer<Stage> };
  /** Events that begin a new episode of a case: the next round after a deal, the waking of a dormant customer. */
  readonly starts?: readonly NoInfer<Event>[];
  /** The reason codes, one of which a move into a lost stage must give. */
  readonly lose?: readonly string[];
  /** What a pause does to the time rules: `remaining`, unless it says otherwise. */
  readonly restore?: Restoring;
}

declare const stageBrand: unique symbol;
declare const eventBrand: unique symbol;
declare const entryBrand: unique symbol;

/** A checked funnel. It knows its stages, events and entries: see `StageOf`, `EventOf` and `EntryOf`. */
export type Funnel<
  Stage extends string = string,
  Event extends string = string,
  Entry extends string = string,
> = Checked<FunnelDefinition<Stage, Event, Entry>> & {
  readonly [stageBrand]?: Stage;
  readonly [eventBrand]?: Event;
  readonly [entryBrand]?: Entry;
};

/** The stages of a funnel. */
export type StageOf<F> = F extends { readonly [stageBrand]?: infer Stage } ? NonNullable<Stage> : never;

/** The events of a funnel. */
export type EventOf<F> = F extends { readonly [eventBrand]?: infer Event } ? NonNullable<Event> : never;

/** The entries of a funnel. */
export type EntryOf<F> = F extends { readonly [entryBrand]?: infer Entry } ? NonNullable<Entry> : never;

/** The events that every funnel has of itself, in the stages that can be paused. */
export type PauseEvent = 'pause' | 'resume';

/** A customer's way through a funnel: one small row, which a database keeps and nothing else remembers. */
export interface FunnelCase<Stage extends string = string, Entry extends string = string> {
  readonly id: string;
  readonly customer: string;
  readonly funnel: { readonly id: string; readonly version: string; readonly fingerprint: Fingerprint };
  readonly stage: Stage;
  /** Day on which it came to this stage. */
  readonly enteredOn: Day;
  readonly openedOn: Day;
  readonly entry: Entry;
  /** Rises by one with every step: what an optimistic update compares. */
  readonly revision: number;
  /** Counted from 1; rises when an event begins a new episode. */
  readonly episode: number;
  /** The moment of the latest step that had one: no later step may lie before it. */
  readonly at?: number;
  /** Since when it is paused; absent while it is not. */
  readonly pausedOn?: Day;
  /** Day on which the latest pause in this stage ended. */
  readonly resumedOn?: Day;
  /** Days of all pauses in this stage that have ended. */
  readonly pausedDays?: number;
}

/** What happened to a case: a line of its log, never changed. */
export interface Step<Stage extends string = string, Event extends string = string> {
  readonly case: string;
  readonly customer: string;
  /** The revision of the case after the step; the opening is step 0. */
  readonly revision: number;
  readonly episode: number;
  readonly event: Event | 'open' | 'migrate' | PauseEvent;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly on: Day;
  /** The moment, in whole units of the caller's choice (epoch seconds), where a day is too coarse. */
  readonly at?: number;
  /** Idempotency key of the caller. Storage is unique on (case, key). */
  readonly key?: string;
  /** The code of the reason, one of the funnel's. */
  readonly reason?: string;
  /** The entry that the case came by: at the opening, and where a migration gives it another. */
  readonly entry?: string;
  /** What statistics may be grouped by: adviser, campaign … */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What `advance` answers. */
export type Advance<
  Stage extends string = string,
  Event extends string = string,
  Entry extends string = string,
> =
  | {
      readonly moved: true;
      /** The row to store, if the stored revision is still the one before. */
      readonly row: FunnelCase<Stage, Entry>;
      /** The step to append to the log. */
      readonly step: Step<Stage, Event>;
    }
  | {
      readonly moved: false;
      /** The row as it was. */
      readonly row: FunnelCase<Stage, Entry>;
      /** Everything that speaks against the move. */
      readonly reasons: readonly Reason[];
      /** The stored step, when the move was made before under the same key. */
      readonly step?: Step<Stage, Event>;
    };
