import { type Language, wordTerm } from 'panhuo';
import type { ShownCase } from './cases.js';
import { classFunnel } from './classFunnel.js';
import type { ClassStage, ClassStep } from './funnelState.js';
import { say } from './words.js';

/** The word for a stage. */
export function stageName(stage: ClassStage, language: Language): string {
  return classFunnel.stages[stage].text[language];
}

/** A case by its customer's number, and by its count where the customer has several. */
export function caseName({ number, round }: ShownCase, language: Language): string {
  return say(language)(round === 1 ? 'customer' : 'round', { number, round });
}

/** What a step did, in a sentence. */
export function stepText(name: string, { event, from, to }: ClassStep, language: Language): string {
  return say(language)('moved', {
    name,
    event: wordTerm(event, language),
    from: from === null ? '' : stageName(from, language),
    to: stageName(to, language),
  });
}
