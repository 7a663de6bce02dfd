import { defineRoom } from '../room.js';
import { dashboardSlice } from './dashboardState.js';
import { DashboardView } from './DashboardView.js';

/** The dashboard of the branch: cohorts, survival, gains and losses, states. */
export const dashboardRoom = defineRoom({
  id: 'dashboard',
  name: { zh: '看板', en: 'Dashboard' },
  title: { zh: '营业部看板', en: 'Branch dashboard' },
  lead: {
    zh: '客户如何留下、何时沉寂、得失各几何：留存率、生存曲线与流失台账各答一问，互不替代。',
    en: 'How customers hold, when they fall silent, what was gained and what was lost. A cohort, a survival curve and a ledger each answer a question of their own, and none replaces another.',
  },
  slice: dashboardSlice,
  view: DashboardView,
});
