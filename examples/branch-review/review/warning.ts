import {
  defineWarningPolicy,
  type GateDecision,
  industry,
  type WarningList,
  warningList,
  watchedCustomers,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
import type { AskGate } from './contacts.js';
import type { Person } from './people.js';

/** Whom to look after before they leave. */
export interface WarningSection {
  readonly list: WarningList;
  /** Customers who are not on it: they left, or are dormant, which is what waking is for. */
  readonly left: number;
  readonly dormant: number;
  /** What the conduct gate says of a call of care to each customer who reached a level. */
  readonly contact: ReadonlyMap<string, GateDecision>;
}

/** Kinds of rule that need records of which the review reads no file. */
const unread: readonly string[] = ['no-contact', 'complaint-open'];

/** The rules of early warning that can be judged by what the review reads. */
export const warningOfReview = defineWarningPolicy({
  ...industry.earlyWarning,
  id: 'example/early-warning',
  note: {
    zh: '示例规则：取 industry/early-warning 中本回顾可判断的四条；联系与投诉两条略去，因本回顾不读取投诉，联系只供合规闸口与回访之用。界限、分值与等级均为本库所定，未经回溯检验，分值不是流失概率。',
    en: 'A rule of this example: the four rules of industry/early-warning that the review can judge. Those of contacts and complaints are left out: the review reads no complaints, and contacts for the gate and the duties alone. All limits, points and levels are ours and not tested on outcomes: the score is no probability of leaving.',
  },
  rules: industry.earlyWarning.rules.filter(({ kind }) => !unread.includes(kind)),
});

/** Watches every customer who has neither left nor fallen asleep. */
export function reviewWarning(
  data: BranchData,
  people: readonly Person[],
  ask: AskGate,
): WarningSection | undefined {
  const { trades, cashFlows, snapshots, asOf } = data;
  if (trades === undefined && snapshots === undefined) return undefined;
  const left = people.filter(({ status }) => status.churn === 'explicit');
  const dormant = people.filter(({ status }) => status.churn !== 'explicit' && status.trading === 'dormant');
  const apart = new Set([...left, ...dormant].map(({ id }) => id));
  const watched = <Row extends { readonly customer: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ customer }) => !apart.has(customer));
  const policy = defineWarningPolicy({ ...warningOfReview, currency: data.currency });
  const facts = watchedCustomers(
    policy,
    {
      customers: people.filter(({ id }) => !apart.has(id)).map(({ id }) => ({ id })),
      ...(trades !== undefined && { trades: watched(trades) }),
      ...(cashFlows !== undefined && { cashFlows: watched(cashFlows) }),
      ...(snapshots !== undefined && { snapshots: watched(snapshots) }),
      // The review reads no file of securities transfers: a branch that has them gives them to the library itself.
      transfers: [],
    },
    asOf,
  );
  const list = warningList(policy, facts);
  const contact = new Map(list.lines.map(({ customer }) => [customer, ask(customer, 'care')]));
  return { list, left: left.length, dormant: dormant.length, contact };
}
