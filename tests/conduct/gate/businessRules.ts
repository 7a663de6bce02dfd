import { day } from 'panhuo';
import { adviser, by, open, through, TODAY, unknown, with_, without, type Request } from './requests.js';
import type { RuleRow } from './contactRules.js';

const house = '本库示例内部制度';
const advice = '证券投资顾问业务暂行规定';
const matching = '证券期货投资者适当性管理办法';
const nobody = without(open, 'adviser');
const registered = (on: string, request: Request): Request =>
  through({ registration: { ...adviser.registration, validUntil: day(on) } }, request);

// Documents and articles: the list of sources, as the preset's note names them.
/** The rules of public channels, of persons, and of advice and offers. */
export const businessRules: readonly RuleRow[] = [
  {
    id: 'public-post',
    gate: 'contact',
    fails: { ...by('blog'), purpose: 'care' },
    says: 'conduct_closed',
    law: [house],
    need: { need: 'other-channel', by: ['adviser'] },
  },
  {
    id: 'public-advice',
    gate: 'advice',
    fails: by('blog'),
    says: 'conduct_closed',
    law: [house],
    need: { need: 'other-channel', by: ['adviser'] },
  },
  {
    id: 'channel-person',
    gate: 'contact',
    fails: registered('2026-03-02', by('blog')),
    says: 'conduct_not_registered',
    law: [house],
    need: { need: 'registered-person', by: ['firm'] },
    lacks: [{ ...by('chat'), adviser: without(adviser, 'registration') }, 'registration'],
  },
  {
    id: 'channel-commission',
    gate: 'contact',
    fails: through({ commissionedFor: ['blog'] }, by('chat')),
    says: 'conduct_not_commissioned',
    law: ['关于进一步规范金融营销宣传行为的通知'],
    need: { need: 'commissioned-person', by: ['firm'] },
    lacks: [{ ...by('chat'), adviser: without(adviser, 'commissionedFor') }, 'channel-commission'],
  },
  {
    id: 'online-marketing',
    gate: 'contact',
    // Its first day; until then the earlier notice speaks alone.
    fails: { ...through({ commissionedFor: ['blog'] }, by('chat')), on: day('2026-09-30') },
    says: 'conduct_not_commissioned',
    law: ['金融产品网络营销管理办法'],
    need: { need: 'commissioned-person', by: ['firm'] },
    beside: ['channel-commission'],
    lacks: [
      { ...by('chat'), on: day('2026-09-30'), adviser: without(adviser, 'commissionedFor') },
      'channel-commission',
    ],
  },
  {
    id: 'business-purpose',
    gate: 'offer',
    fails: { ...open, purpose: 'complaint' },
    says: 'conduct_closed',
    law: [house],
    need: { need: 'other-purpose', by: ['adviser'] },
  },
  {
    id: 'order-of-customer',
    gate: 'advice',
    fails: { ...open, purpose: 'order' },
    says: 'conduct_closed',
    law: [house],
    need: { need: 'other-purpose', by: ['adviser'] },
  },
  {
    id: 'begun-by-branch',
    gate: 'contact',
    fails: { ...open, initiatedBy: 'customer' },
    says: 'conduct_closed',
    law: [house],
    need: { need: 'other-purpose', by: ['adviser'] },
  },
  {
    id: 'order-person',
    gate: 'offer',
    fails: {
      ...through({ registration: { ...adviser.registration, kind: 'broker-agent' } }),
      purpose: 'order',
      initiatedBy: 'customer',
    },
    says: 'conduct_not_registered',
    law: ['证券公司监督管理条例', '第38条'],
    need: { need: 'registered-person', by: ['firm'] },
    lacks: [{ ...nobody, purpose: 'order', initiatedBy: 'customer' }, 'adviser'],
  },
  {
    id: 'adviser',
    gate: 'advice',
    fails: through({ registration: { ...adviser.registration, kind: 'customer-manager' } }),
    says: 'conduct_not_registered',
    law: [advice, '第7条'],
    need: { need: 'registered-person', by: ['firm'] },
    lacks: [nobody, 'adviser'],
  },
  {
    id: 'seller',
    gate: 'offer',
    fails: registered('2026-03-02', open),
    says: 'conduct_not_registered',
    law: [house],
    need: { need: 'registered-person', by: ['firm'] },
    lacks: [nobody, 'adviser'],
  },
  {
    id: 'same-branch',
    gate: 'offer',
    fails: through({ branch: 'west' }),
    says: 'conduct_other_branch',
    law: [house],
    need: { need: 'person-of-branch', by: ['firm'] },
    lacks: [unknown('branch'), 'customer-branch'],
  },
  {
    id: 'conflict',
    gate: 'offer',
    fails: through({ conflicts: ['fund-2', 'fund-1'] }),
    says: 'conduct_conflict',
    law: [advice, '第5条'],
    need: { need: 'person-without-conflict', by: ['firm'] },
    lacks: [{ ...open, adviser: without(adviser, 'conflicts') }, 'conflicts'],
  },
  {
    id: 'agreement',
    gate: 'advice',
    fails: with_({ agreement: { ...open.customer.agreement, endedOn: day('2026-03-03') } }),
    says: 'conduct_no_agreement',
    law: [advice, '第14条'],
    need: { need: 'agreement', by: ['customer', 'firm'] },
    lacks: [unknown('agreement'), 'agreement'],
  },
  {
    id: 'risk-disclosure',
    gate: 'advice',
    fails: with_({ agreement: { signedOn: TODAY, risksDisclosedOn: day('2026-03-04') } }),
    says: 'conduct_risks_not_disclosed',
    law: [advice, '第13条'],
    need: { need: 'risk-disclosure', by: ['firm', 'customer'] },
    lacks: [with_({ agreement: { signedOn: TODAY } }), 'risk-disclosure'],
  },
  {
    id: 'basis',
    gate: 'advice',
    fails: without(open, 'basis'),
    says: 'conduct_no_basis',
    law: [advice, '第16条'],
    need: { need: 'basis-recorded', by: ['adviser'] },
  },
  {
    id: 'suitability',
    gate: 'offer',
    fails: with_({ suitability: { ...open.customer.suitability, level: 'C2' } }),
    says: 'conduct_mismatch',
    law: [matching, '第18条'],
    need: null,
    lacks: [without(open, 'product'), 'product'],
  },
  {
    id: 'recording',
    gate: 'offer',
    fails: { ...by('branch'), recorded: false },
    says: 'conduct_not_recorded',
    law: [matching, '第25条'],
    need: { need: 'recording', by: ['firm'] },
    lacks: [without(by('visit'), 'product'), 'product'],
  },
  {
    id: 'confirmation',
    gate: 'offer',
    fails: { ...open, confirmed: false },
    says: 'conduct_not_confirmed',
    law: [matching, '第25条'],
    need: { need: 'confirmation', by: ['customer'] },
    lacks: [without(open, 'product'), 'product'],
  },
];
