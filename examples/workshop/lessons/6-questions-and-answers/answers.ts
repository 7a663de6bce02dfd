import type { Label } from 'panhuo';

/**
 * What the class answers, in both languages. Placeholders are filled in before it is said: `{adviser}`, `{registration}`; in the
 * answer on the market also `{regime}`, `{since}`, as the judge says them.
 */
export interface Answers {
  /** "How will the market go?" */
  readonly market: Label;
  /** "Which share shall I buy?" */
  readonly tip: Label;
  /** "I have lost a lot. What will you do about it?" */
  readonly loss: Label;
}
