import type { Reason, Shape } from '../../kernel/index.js';
import type { Charge, Firing } from '../columns/warning/fireRules.js';
import type { Past } from './past.js';
import type { WarningFigures } from './columnTypes.js';
import type { MeasureOf, MissingFact, MissingFacts } from './factTypes.js';
import type { RuleOf, WarningKind } from './policyTypes.js';

/** When and in which unit a figure of a column is read. */
export interface Frame {
  /** Epoch day of the day that is judged. */
  readonly today: number;
  /** Decimal places of the currency. */
  readonly scale: number;
}

/** What there is to know of a kind of rule: the same five steps for each. */
export interface KindDefinition<Kind extends WarningKind> {
  /** Measures what changed with a customer, or says what is missing. */
  readonly measure: (rule: RuleOf<Kind>, past: Past) => MeasureOf<Kind> | MissingFacts;
  /** The outward form of a measure that comes from storage; `money` is that of an amount in the currency. */
  readonly shape: (money: Shape) => Shape;
  /** The figures that the rule is judged by; NaN where one is not known. */
  readonly figures: (
    rule: RuleOf<Kind>,
    measure: MeasureOf<Kind>,
    frame: Frame,
  ) => Readonly<Record<keyof WarningFigures[Kind], number>>;
  /** The names of the columns of these figures that the rule cannot do without. */
  readonly columns: (rule: RuleOf<Kind>) => readonly (keyof WarningFigures[Kind] & string)[];
  /** Judges a whole book. */
  readonly fire: (into: Firing, rule: RuleOf<Kind>, figures: WarningFigures[Kind], charge: Charge) => void;
  /** Why it fired: points, what was, what is, since when. */
  readonly explain: (rule: RuleOf<Kind>, measure: MeasureOf<Kind>, frame: Frame) => Reason;
  /** What it lacks when it was measured and still cannot be judged. */
  readonly lacks: (rule: RuleOf<Kind>, measure: MeasureOf<Kind>) => MissingFact;
}
