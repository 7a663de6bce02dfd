import { china, course, industry } from 'panhuo';
import type { PolicyHead } from 'panhuo/kernel';
import { feesThroughout } from './marketSimulation.js';
import type { Review } from './review.js';
import { warningOfReview } from './warning.js';

/** What a rule says of itself; a questionnaire or a funnel may be without a source. */
export type RuleHead = Omit<PolicyHead, 'source'> & Partial<Pick<PolicyHead, 'source'>>;

/** The policies that the parts of a review rest on, in the order of the report. */
export function rulesUsed(review: Omit<Review, 'rules'>): RuleHead[] {
  const { customers, data, market, funnels, holding, ledger, warning, waking, calls, measures, duties } =
    review;
  const { activityStatus, assetTiers } = industry;
  const shows = (...schemes: string[]): boolean => schemes.some((scheme) => scheme in customers.tallies);
  const activity = shows('trading', 'effective', 'churn', 'reactivated');
  const rules: readonly (readonly [used: boolean, ...policies: RuleHead[]])[] = [
    [shows('wealth', 'cooperation'), course.customerClasses],
    [shows('tier'), assetTiers],
    [activity, activityStatus],
    [shows('smallDormantAccount'), activityStatus.smallDormantAccount],
    [data.scores !== undefined, course.tradingPersonality],
    [shows('position', 'profit'), course.behaviour],
    [Object.keys(customers.targets).length > 0, course.serviceTargets],
    [customers.vips !== undefined, course.vipShare],
    [market !== undefined, course.marketJudge, course.positionBands],
    [market?.simulation !== undefined, feesThroughout],
    [funnels !== undefined, course.serviceFunnel],
    [holding !== undefined, industry.activityClock],
    [ledger !== undefined, industry.churn],
    [warning !== undefined, warningOfReview],
    [waking !== undefined, course.waking],
    [calls !== undefined, industry.wakingPlan],
    [measures !== undefined, course.reactivation],
    [waking !== undefined || warning !== undefined, china.conduct],
    [duties !== undefined, china.duties, china.workCalendar],
  ];
  return rules.flatMap(([used, ...policies]) => (used ? policies : []));
}
