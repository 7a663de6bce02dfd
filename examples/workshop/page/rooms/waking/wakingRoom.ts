import { defineRoom } from '../room.js';
import { carriedSleepers } from './carriedSleepers.js';
import { callable } from './sleepers.js';
import { WakingView } from './WakingView.js';
import { wakingSlice } from './wakingState.js';

/** The waking game: whom to call with a limited number of calls, beside a control group. */
export const wakingRoom = defineRoom({
  id: 'waking',
  name: { zh: '唤醒', en: 'Waking' },
  title: { zh: '唤醒休眠客户', en: 'Wake dormant customers' },
  lead: {
    zh: '电话有限，先联系谁？由全班选人，由抽签决定打给哪一半，另一半作为对照组；再看电话究竟唤醒了谁，以及一次活动能证明多少。',
    en: 'Calls are few: whom first? The class chooses, the lot decides which half is called, and the other half is the control group. Then see whom the calls woke, and how little one campaign proves.',
  },
  slice: wakingSlice(() => callable(carriedSleepers())),
  view: WakingView,
});
