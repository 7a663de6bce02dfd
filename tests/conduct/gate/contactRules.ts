import { day, type Gate, type GateFact } from 'panhuo';
import { open, unknown, with_, without, type Request } from './requests.js';

const house = '本库示例内部制度';
const call = (on: string, outcome: 'reached' | 'refused' = 'reached') =>
  ({ on: day(on), channel: 'call', purpose: 'campaign', by: 'branch', outcome }) as const;
const care: Request = { ...open, purpose: 'care' };
const papersEnd = (on: string): Request =>
  with_({ documents: [{ kind: 'resident-id', validUntil: day(on) }] });

/** How a rule refuses, and for want of which fact. */
export interface RuleRow {
  readonly id: string;
  readonly gate: Gate;
  /** The change under which this rule alone is not met. */
  readonly fails: Request;
  readonly says: string;
  /** Document and article. */
  readonly law: readonly [document: string, article?: string];
  /** The condition; `null`: nothing opens it. */
  readonly need: object | null;
  /** Other rules that the change concerns too. */
  readonly beside?: readonly string[];
  /** A request in which the fact is not known. */
  readonly lacks?: readonly [request: Request, fact: GateFact];
}

// Documents and articles: the list of sources, as the preset's note names them.
/** The rules that every gate asks. */
export const contactRules: readonly RuleRow[] = [
  {
    id: 'objection',
    gate: 'contact',
    fails: with_({ objections: [{ on: day('2026-01-01') }] }),
    says: 'conduct_objection',
    law: ['消费者权益保护法', '第29条'],
    need: { need: 'objection-withdrawn', by: ['customer'] },
    lacks: [unknown('objections'), 'objections'],
  },
  {
    id: 'contact-consent',
    gate: 'contact',
    fails: with_({ consents: [] }),
    says: 'conduct_no_consent',
    law: ['民法典', '第1033条'],
    need: { need: 'consent', by: ['customer'] },
    lacks: [unknown('consents'), 'consents'],
  },
  {
    id: 'contact-hours',
    gate: 'contact',
    fails: { ...open, at: '20:00' },
    says: 'conduct_hours',
    law: [house],
    need: { need: 'contact-time', by: ['adviser'] },
    lacks: [without(open, 'at'), 'contact-hour'],
  },
  {
    id: 'campaign-frequency',
    gate: 'contact',
    // The earlier of the two leaves the span of 30 days on 20 February + 30 = 22 March.
    fails: { ...open, history: [call('2026-02-20'), call('2026-02-27')] },
    says: 'conduct_frequency',
    law: [house],
    need: { need: 'waiting', by: ['adviser'], from: day('2026-03-22') },
    lacks: [without(open, 'history'), 'contact-history'],
  },
  {
    id: 'contact-frequency',
    gate: 'contact',
    fails: {
      ...care,
      history: ['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-27'].map((on) => call(on)),
    },
    says: 'conduct_frequency',
    law: [house],
    need: { need: 'waiting', by: ['adviser'], from: day('2026-03-22') },
    lacks: [without(care, 'history'), 'contact-history'],
  },
  {
    id: 'rest-after-refusal',
    gate: 'contact',
    // 1 January + 90 days = 1 April.
    fails: { ...open, history: [call('2026-01-01', 'refused')] },
    says: 'conduct_refused_lately',
    law: [house],
    need: { need: 'waiting', by: ['adviser'], from: day('2026-04-01') },
    lacks: [without(open, 'history'), 'contact-history'],
  },
  {
    id: 'account-open',
    gate: 'contact',
    fails: with_({ accounts: [{ status: 'closed' }] }),
    says: 'conduct_no_open_account',
    law: [house],
    need: { need: 'account-opened', by: ['customer', 'firm'] },
    lacks: [unknown('accounts'), 'accounts'],
  },
  {
    id: 'account-frozen',
    gate: 'contact',
    fails: with_({ accounts: [{ status: 'normal' }, { status: 'judicially-frozen' }] }),
    says: 'conduct_account_status',
    law: [house],
    need: { need: 'account-released', by: ['authority'] },
    lacks: [unknown('accounts'), 'accounts'],
  },
  {
    id: 'account-closing',
    gate: 'contact',
    fails: with_({ accounts: [{ status: 'normal' }, { status: 'closing' }] }),
    says: 'conduct_account_status',
    law: [house],
    need: { need: 'account-released', by: ['customer', 'firm'] },
    lacks: [unknown('accounts'), 'accounts'],
  },
  {
    id: 'account-dormant',
    gate: 'contact',
    fails: with_({ accounts: [{ status: 'dormant' }, { status: 'closed' }] }),
    says: 'conduct_account_status',
    law: [house],
    need: { need: 'account-released', by: ['customer', 'firm'] },
    lacks: [unknown('accounts'), 'accounts'],
  },
  {
    id: 'laundering-review',
    gate: 'contact',
    fails: with_({ moneyLaundering: 'under-review' }),
    says: 'conduct_money_laundering',
    law: ['反洗钱法', '第30条'],
    need: { need: 'review-cleared', by: ['compliance'], internal: true },
    lacks: [unknown('moneyLaundering'), 'money-laundering'],
  },
  {
    id: 'laundering-list',
    gate: 'contact',
    fails: with_({ moneyLaundering: 'listed' }),
    says: 'conduct_money_laundering',
    law: ['反洗钱法', '第40条'],
    need: { need: 'review-cleared', by: ['compliance'], internal: true },
    lacks: [unknown('moneyLaundering'), 'money-laundering'],
  },
  {
    id: 'papers',
    gate: 'contact',
    fails: papersEnd('2025-01-01'),
    says: 'conduct_papers_expired',
    law: ['金融机构客户尽职调查和客户身份资料及交易记录保存管理办法'],
    need: { need: 'papers-renewed', by: ['customer'] },
    lacks: [unknown('documents'), 'papers'],
  },
  {
    id: 'papers',
    gate: 'contact',
    fails: with_({ documents: [] }),
    says: 'conduct_no_papers',
    law: ['金融机构客户尽职调查和客户身份资料及交易记录保存管理办法'],
    need: { need: 'papers-renewed', by: ['customer'] },
    lacks: [with_({ documents: [{ kind: 'passport' }] }), 'papers'],
  },
];
