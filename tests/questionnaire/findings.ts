import { type Finding, inspectQuestionnaire, type QuestionnaireDefinition, type SurveyDesign } from 'panhuo';
import { expectPlain, expectWorded } from './laws.js';

/** All that is found, in the order in which it is found; every finding is plain data and has words. */
export function findingsOf(definition: QuestionnaireDefinition, design?: SurveyDesign): readonly Finding[] {
  const findings = inspectQuestionnaire(definition, design);
  expectWorded(findings);
  expectPlain(findings);
  return findings;
}

/** The errors alone, each as its rule and its facts: what `defineQuestionnaire` refuses a definition for. */
export function errorsOf(definition: QuestionnaireDefinition) {
  const errors = findingsOf(definition).filter(({ severity }) => severity === 'error');
  return errors.map(({ rule, detail }) => ({ rule, ...detail }));
}
