import { scoreAnswers } from 'panhuo';
import type { RoomProps } from '../room.js';
import { questionnaire, type QuestionnaireState } from '../questionnaire/questionnaireState.js';
import type { MarketState } from './marketState.js';

/** The personality that the questionnaire of this page has come to; `undefined` while it is not complete. */
export function levelAnswered({ others }: Pick<RoomProps<MarketState>, 'others'>) {
  const { answers } = others['questionnaire'] as QuestionnaireState;
  return scoreAnswers(questionnaire, answers).level ?? undefined;
}
