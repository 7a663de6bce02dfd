import * as questionnaire from 'panhuo/questionnaire';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { questionnaireTargets } from './targets/questionnaire.js';

describe('the room of questionnaires, fuzzed', () => {
  expectRoom('questionnaire', questionnaire, questionnaireTargets, {
    questionnaireJsonSchema: 'takes nothing',
  });
});
