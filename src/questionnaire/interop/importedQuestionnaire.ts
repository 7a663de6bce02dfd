import type { Finding } from '../../kernel/index.js';
import type { QuestionnaireDefinition } from '../types.js';

/** What a foreign form has no place for, such as levels; what is given here goes before what the form says. */
export type GivenParts = Partial<Omit<QuestionnaireDefinition, 'questions'>>;

/** A questionnaire read from a form of another system. */
export interface ImportedQuestionnaire {
  /** The definition, not yet checked: hand it to `defineQuestionnaire`. `null` when a part of it is nowhere given. */
  readonly definition: QuestionnaireDefinition | null;
  /**
   * What could not be taken over as it was. An error bears on answers, routes or points; advice names wording, or what
   * was assumed.
   */
  readonly findings: readonly Finding[];
}
