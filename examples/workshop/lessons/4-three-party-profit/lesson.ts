import type { Lesson } from '../../lesson.js';
import { accountOf } from './accountOf.js';
import { checkReward } from './check.js';
import { claimsOf } from './claimsOf.js';
import { reward } from './exercise.js';
import { recordOf } from './recordOf.js';
import { words } from './words.js';

/** Lesson 4: the claims, tested; and the account of the three parties. */
export const threePartyProfit: Lesson = {
  number: 4,
  folder: '4-three-party-profit',
  words,
  needs: [],
  show: (room) => [...claimsOf(room), ...accountOf(room)],
  check: (room) => checkReward(reward, recordOf(room)),
};
