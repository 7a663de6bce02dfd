import { type ConductRule, defineConductPolicy } from '../../conduct/index.js';
import type { Channel, ContactPurpose } from '../../customer/index.js';
import type { Day } from '../../kernel/index.js';
import { identityPapers } from './identityPapers.js';
import { suitabilityMatching } from './suitabilityMatching.js';

type Origin = Pick<ConductRule, 'from' | 'until' | 'source'>;

/**
 * The rules of conduct of a branch in China (营业部合规规则): whom it may contact, advise and offer to, from the first day
 * of the suitability rules on.
 */
export const conduct = /* @__PURE__ */ (() => {
  const all: ConductRule['gates'] = ['contact', 'advice', 'offer'];
  const business: ConductRule['gates'] = ['advice', 'offer'];
  // What the branch does of its own accord. Call-backs, answers to complaints and orders are owed.
  const selling: readonly ContactPurpose[] = ['campaign', 'care', 'other'];
  const serving: readonly ContactPurpose[] = [...selling, 'service'];
  const dealing: readonly ContactPurpose[] = [...serving, 'order'];
  const messages: readonly Channel[] = ['sms', 'email', 'call', 'chat'];

  const between = (
    from: string | null,
    until: string | null,
    document: string,
    article?: string,
  ): Origin => ({
    from: from as Day | null,
    until: until as Day | null,
    source: { document, ...(article !== undefined && { article }) },
  });
  const house = between(null, null, '本库示例内部制度');
  const since = (from: string, document: string, article?: string): Origin =>
    between(from, null, document, article);
  const houseUntil = (until: string): Origin => ({ ...house, until: until as Day });

  // What several rules, or versions of one, share.
  const papers = {
    id: 'papers',
    test: 'papers',
    kinds: identityPapers,
    graceDays: 90,
    gates: all,
    contactPurposes: ['campaign', 'other', 'order'],
  } as const;
  const consent = {
    id: 'contact-consent',
    test: 'consent',
    gates: all,
    channels: messages,
    contactPurposes: serving,
    initiatedBy: 'firm',
  } as const;
  const laundering = {
    id: 'laundering-review',
    test: 'money-laundering',
    states: ['under-review'],
    gates: all,
    contactPurposes: dealing,
  } as const;
  const commission = {
    test: 'commission',
    gates: all,
    channels: ['chat', 'blog'],
  } as const;
  const listed = {
    id: 'laundering-list',
    test: 'money-laundering',
    states: ['listed'],
    gates: all,
  } as const;

  return defineConductPolicy({
    id: 'china/conduct',
    version: '1',
    source: { document: '证券法等法律法规与本库示例内部制度，逐条注明' },
    note: {
      zh: '法规条款逐条注明文件与条号；条号未能核对的只注文件。联系时段、频次、拒绝后的间隔、证件宽限期、账户状态、推介人员登记、同一营业部、公开渠道与各目的的限制没有全国性规定，为本库所定，应以公司制度替换。提供建议与推介，不论联系以何名义，均须经全部检查；回访、投诉、公司发起的委托联系不得用于推介。列入特别预防措施名单的，一律不允许。不构成法律意见。',
      en: 'Each rule of law names its document and article; where the article could not be verified, the document alone. No national rule sets the hours, the frequency, the rest after a refusal, the days forgiven for papers, the statuses of accounts, who may offer, the same branch, or what public posts and each purpose are closed to: these are ours, for a firm to replace. Advice and offers pass every check, whatever the contact is said to be for, and call-backs, answers to complaints and contacts about orders that the firm began are closed to them. Who stands on a list is refused for every purpose. This is no legal advice.',
    },
    covers: { from: '2017-07-01' as Day },
    rules: [
      {
        id: 'objection',
        test: 'no-objection',
        gates: all,
        contactPurposes: serving,
        initiatedBy: 'firm',
        ...since('2014-03-15', '消费者权益保护法', '第29条'),
      },
      {
        ...consent,
        ...between('2015-09-01', '2020-12-31', '广告法', '第43条'),
      },
      {
        ...consent,
        ...since('2021-01-01', '民法典', '第1033条'),
      },
      {
        id: 'contact-hours',
        test: 'hours',
        opens: '09:00',
        closes: '20:00',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        gates: all,
        channels: ['call', 'sms', 'chat', 'visit'],
        initiatedBy: 'firm',
        ...house,
      },
      {
        id: 'campaign-frequency',
        test: 'frequency',
        most: 2,
        days: 30,
        gates: all,
        contactPurposes: ['campaign'],
        initiatedBy: 'firm',
        ...house,
      },
      {
        id: 'contact-frequency',
        test: 'frequency',
        most: 4,
        days: 30,
        gates: all,
        contactPurposes: serving,
        initiatedBy: 'firm',
        ...house,
      },
      {
        id: 'rest-after-refusal',
        test: 'no-recent-refusal',
        days: 90,
        gates: all,
        contactPurposes: selling,
        initiatedBy: 'firm',
        ...house,
      },
      {
        id: 'account-open',
        test: 'open-account',
        gates: all,
        contactPurposes: [...dealing, 'call-back'],
        ...house,
      },
      {
        id: 'account-frozen',
        test: 'account-status',
        statuses: ['frozen', 'judicially-frozen'],
        of: 'any',
        gates: all,
        contactPurposes: dealing,
        ...house,
      },
      {
        id: 'account-closing',
        test: 'account-status',
        statuses: ['closing'],
        of: 'any',
        gates: all,
        contactPurposes: selling,
        ...house,
      },
      {
        id: 'account-dormant',
        test: 'account-status',
        statuses: ['dormant'],
        of: 'every',
        gates: all,
        contactPurposes: selling,
        ...house,
      },
      {
        ...laundering,
        ...houseUntil('2024-12-31'),
      },
      {
        ...laundering,
        ...since('2025-01-01', '反洗钱法', '第30条'),
      },
      {
        ...listed,
        ...houseUntil('2024-12-31'),
      },
      {
        ...listed,
        ...since('2025-01-01', '反洗钱法', '第40条'),
      },
      {
        ...papers,
        ...between(
          '2007-08-01',
          '2025-12-31',
          '金融机构客户身份识别和客户身份资料及交易记录保存管理办法',
          '第19条',
        ),
      },
      {
        ...papers,
        ...since('2026-01-01', '金融机构客户尽职调查和客户身份资料及交易记录保存管理办法'),
      },
      {
        id: 'public-post',
        test: 'closed',
        gates: ['contact'],
        channels: ['blog'],
        purposes: ['care', 'call-back', 'complaint', 'order'],
        ...house,
      },
      // Who offers while he calls back, answers a complaint or carries out an order sells under another name.
      {
        id: 'business-purpose',
        test: 'closed',
        gates: business,
        purposes: ['call-back', 'complaint'],
        ...house,
      },
      {
        id: 'order-of-customer',
        test: 'closed',
        gates: business,
        purposes: ['order'],
        initiatedBy: 'firm',
        ...house,
      },
      {
        id: 'begun-by-branch',
        test: 'closed',
        gates: all,
        purposes: ['campaign', 'care', 'call-back'],
        initiatedBy: 'customer',
        ...house,
      },
      { id: 'public-advice', test: 'closed', gates: business, channels: ['blog'], ...house },
      {
        id: 'channel-person',
        test: 'registration',
        kinds: ['investment-adviser', 'customer-manager', 'broker-agent', 'general'],
        gates: ['contact'],
        channels: ['chat', 'blog'],
        ...house,
      },
      {
        id: 'channel-commission',
        ...commission,
        ...since('2020-01-25', '关于进一步规范金融营销宣传行为的通知'),
      },
      { id: 'online-marketing', ...commission, ...since('2026-09-30', '金融产品网络营销管理办法') },
      {
        id: 'adviser',
        test: 'registration',
        kinds: ['investment-adviser'],
        gates: ['advice'],
        ...since('2011-01-01', '证券投资顾问业务暂行规定', '第7条'),
      },
      {
        id: 'seller',
        test: 'registration',
        kinds: ['investment-adviser', 'customer-manager', 'broker-agent', 'general'],
        gates: ['offer'],
        ...house,
      },
      {
        id: 'order-person',
        test: 'registration',
        kinds: ['investment-adviser', 'customer-manager', 'general'],
        gates: ['offer'],
        purposes: ['order'],
        ...since('2008-06-01', '证券公司监督管理条例', '第38条'),
      },
      { id: 'same-branch', test: 'same-branch', gates: business, ...house },
      {
        id: 'conflict',
        test: 'no-conflict',
        gates: business,
        ...since('2011-01-01', '证券投资顾问业务暂行规定', '第5条'),
      },
      {
        id: 'agreement',
        test: 'agreement',
        withdrawalWorkingDays: 5,
        meanwhile: 'allowed',
        gates: ['advice'],
        ...since('2011-01-01', '证券投资顾问业务暂行规定', '第14条'),
      },
      {
        id: 'risk-disclosure',
        test: 'risk-disclosure',
        gates: ['advice'],
        ...since('2011-01-01', '证券投资顾问业务暂行规定', '第13条'),
      },
      {
        id: 'basis',
        test: 'basis',
        gates: ['advice'],
        ...since('2011-01-01', '证券投资顾问业务暂行规定', '第16条'),
      },
      {
        id: 'suitability',
        test: 'suitability',
        matching: suitabilityMatching,
        gates: business,
        investors: 'ordinary',
        ...since('2017-07-01', '证券期货投资者适当性管理办法', '第18条'),
      },
      {
        id: 'recording',
        test: 'evidence',
        by: 'recording',
        risks: ['R1', 'R2', 'R3', 'R4', 'R5'],
        gates: ['offer'],
        channels: ['branch', 'visit'],
        investors: 'ordinary',
        ...since('2017-07-01', '证券期货投资者适当性管理办法', '第25条'),
      },
      {
        id: 'confirmation',
        test: 'evidence',
        by: 'confirmation',
        risks: ['R1', 'R2', 'R3', 'R4', 'R5'],
        gates: ['offer'],
        channels: ['letter', 'sms', 'email', 'call', 'chat', 'blog'],
        investors: 'ordinary',
        ...since('2017-07-01', '证券期货投资者适当性管理办法', '第25条'),
      },
    ],
  });
})();
