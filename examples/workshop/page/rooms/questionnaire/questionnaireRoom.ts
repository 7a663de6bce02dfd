import { defineRoom } from '../room.js';
import { questionnaireSlice } from './questionnaireState.js';
import { QuestionnaireView } from './QuestionnaireView.js';

/** The trading-personality questionnaire (交易个性自我评量表), answered and explained, and the tally of a class. */
export const questionnaireRoom = defineRoom({
  id: 'questionnaire',
  name: { zh: '问卷', en: 'Questionnaire' },
  title: { zh: '交易个性自我评量', en: 'Trading personality' },
  lead: {
    zh: '回答十道题，看每一分从何而来、离相邻类型有多远；再看全班的答卷说明什么，这些题是否测的是同一件事。',
    en: 'Answer ten questions and see where every point comes from and how far the next level is; then see what the sheets of the class say, and whether the questions measure one thing.',
  },
  slice: questionnaireSlice,
  view: QuestionnaireView,
});
