import { defineRoom } from '../room.js';
import { MarketView } from './MarketView.js';
import { marketSlice } from './marketState.js';

/** The market game: the regime (市道) guessed day by day, and what the judge says. */
export const marketRoom = defineRoom({
  id: 'market',
  name: { zh: '行情', en: 'Market' },
  title: { zh: '判断行情', en: 'Judge the market' },
  lead: {
    zh: '逐日、逐周走过一段真实行情，先猜市道，再听研判说出依据，看该市道的仓位区间。研判不看未来，事后的对错留到结束才揭晓。',
    en: 'Walk through a stretch of a real market by the day or the week. Guess the regime, then hear the judge with its reasons, and see the position band. Nobody looks ahead; who was right is revealed at the end.',
  },
  slice: marketSlice,
  view: MarketView,
});
