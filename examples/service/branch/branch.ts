import { course, industry } from 'panhuo';
import { branchFunnel } from './branchFunnel.js';

/**
 * What makes this the service of one branch, and nothing else does. Replace it by your own: the routes, the tables and the
 * OpenAPI document follow.
 */
export const branch = {
  /** The sender of the events in the outbox. */
  source: '/branch/service',
  /** A day begins and ends here. */
  timeZone: 'Asia/Shanghai',
  funnel: branchFunnel,
  /** The stages that the report on conversion counts, and those in which a case has ended. */
  conversion: { stages: ['watch', 'select', 'trade', 'close'], ends: ['lost', 'silent'] },
  questionnaire: course.tradingPersonality,
  judge: course.marketJudge,
  positions: course.positionBands,
  activity: industry.activityStatus,
} as const;

/** The branch. */
export type Branch = typeof branch;
