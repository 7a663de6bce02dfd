import { defineRoom } from '../room.js';
import { funnelSlice } from './funnelState.js';
import { FunnelView } from './FunnelView.js';

/** The service funnel (服务漏斗): customers moved from stage to stage, and why a move is refused. */
export const funnelRoom = defineRoom({
  id: 'funnel',
  name: { zh: '漏斗', en: 'Funnel' },
  title: { zh: '服务漏斗', en: 'The service funnel' },
  lead: {
    zh: '把客户从观望一步步带到成交。走不动时，漏斗说明缺什么；记录只增不改，转化率与课程的 10-5-2-1 比较。',
    en: 'Lead customers from watch to close, step by step. Where one does not move, the funnel says what is missing; the log is only added to, and the class is compared with 10-5-2-1 of the course.',
  },
  slice: funnelSlice,
  view: FunnelView,
});
