import type { Language } from 'panhuo';
import { questionnaire } from './questionnaireState.js';

/** The word for a level of the questionnaire; a dash where there is none. */
export function levelText(level: string | null, language: Language): string {
  return questionnaire.levels.find(({ id }) => id === level)?.text[language] ?? '–';
}
