import { type Finding, finding, type Label } from '../../kernel/index.js';
import type { Question, QuestionnaireDefinition } from '../types.js';
import type { SurveyDesign } from './surveyDesign.js';

/**
 * The survey design rules of the course (调查问卷设计), as far as a machine can judge them: 1 purpose and content are
 * stated; 2 so is the audience; 3 answers can be tabulated; 4 a reasonable number of questions in a logical order, each
 * asked once; 5 few open questions. Whether the wording fits the audience is for people to judge.
 */
export function inspectDesign(definition: QuestionnaireDefinition, design: SurveyDesign): Finding[] {
  const { questions, purpose, audience } = definition;
  const open = questions.filter(({ kind }) => kind === 'open').length;
  return [
    ...(purpose === undefined ? [finding('warning', 'purpose_unstated', { path: 'purpose' })] : []),
    ...(audience === undefined ? [finding('warning', 'audience_unstated', { path: 'audience' })] : []),
    ...questions.flatMap(inspectTabulation),
    ...tooMany('questions_too_many', questions.length, design.questionsAtMost),
    ...repeatedTexts(questions, 'questions'),
    ...questions.flatMap((question, place) =>
      'options' in question ? repeatedTexts(question.options, `questions[${place}].options`) : [],
    ),
    ...questions.flatMap((question, place) => inspectOrder(question, place, questions)),
    ...tooMany('open_too_many', open, design.openAtMost),
  ];
}

// An answer that everybody must give in the same words, or that is asked for in free words and must be given.
function inspectTabulation(question: Question, place: number): Finding[] {
  const path = `questions[${place}]`;
  if (question.kind === 'open' && question.optional !== true) {
    return [finding('advice', 'open_required', { path })];
  }
  const choices = 'options' in question ? question.options.length : 2;
  return question.kind === 'single' && choices < 2 ? [finding('warning', 'choice_missing', { path })] : [];
}

function inspectOrder(question: Question, place: number, questions: readonly Question[]): Finding[] {
  const isEarly = question.kind === 'open' && questions.slice(place + 1).some(({ kind }) => kind !== 'open');
  return isEarly ? [finding('advice', 'open_before_closed', { path: `questions[${place}]` })] : [];
}

function tooMany(rule: 'questions_too_many' | 'open_too_many', count: number, limit: number): Finding[] {
  return count > limit ? [finding('advice', rule, { path: 'questions', count, limit })] : [];
}

function repeatedTexts(items: readonly { readonly text: Label }[], path: string): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ text: { zh, en } }, place) => {
    const isRepeated = seen.has(`zh ${zh}`) || seen.has(`en ${en}`);
    seen.add(`zh ${zh}`).add(`en ${en}`);
    return isRepeated ? finding('warning', 'text_repeated', { path: `${path}[${place}].text` }) : [];
  });
}
