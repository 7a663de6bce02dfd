import { defineFunnel } from '../../funnel/index.js';
import { COURSE } from './document.js';

const settled = { zh: '本项已确定并记录', en: 'this is settled and recorded' };
const isSettled = (fact: string) => [{ fact, is: 'true', text: settled }] as const;

/**
 * The six things (六步) that must be settled, in order, before a re-activation campaign may start: purpose, targets,
 * means, product, success figures, incentive. The case is the campaign; `customer` is the branch that runs it.
 */
export const sixStepCampaign = /* @__PURE__ */ defineFunnel({
  id: 'course/six-step-campaign',
  version: '1',
  source: { document: COURSE, article: '存量盘活' },
  note: {
    zh: '六项及其次序来自课程，联系方式亦然。须合规审核的两种渠道依《金融产品网络营销管理办法》（2026-09-30 起施行）。回退、取消、停滞天数、激励不得与交易量挂钩以及事件名为本库所定。',
    en: 'The six things, their order and the channels are the course’s. The two channels that need compliance follow the rules on online marketing of financial products (effective 2026-09-30). Going back, cancelling, the days of stalling, that the incentive must not hang on turnover, and the names of events are ours.',
  },
  entries: { campaign: 'purpose' },
  starts: ['plan-again'],
  lose: ['no-targets', 'no-budget', 'not-compliant', 'other'],
  stages: {
    purpose: {
      text: { zh: '一、目的', en: '1 purpose' },
      kind: 'open',
      staleAfterDays: 14,
      knownBy: { zh: '尚未写明目的', en: 'no purpose is written down yet' },
      on: { 'settle-purpose': { to: 'targets', when: isSettled('purposeSettled') }, cancel: 'cancelled' },
    },
    targets: {
      text: { zh: '二、对象', en: '2 targets' },
      kind: 'open',
      staleAfterDays: 14,
      knownBy: { zh: '目的已定，尚无名单', en: 'the purpose is settled, and there is no list yet' },
      on: {
        'settle-targets': {
          to: 'means',
          when: [
            {
              fact: 'targets',
              is: 'atLeast',
              value: 1,
              text: { zh: '名单中至少一位客户', en: 'at least one customer on the list' },
            },
          ],
        },
        reconsider: 'purpose',
        cancel: 'cancelled',
      },
    },
    means: {
      text: { zh: '三、方式与渠道', en: '3 means and channel' },
      kind: 'open',
      staleAfterDays: 14,
      knownBy: { zh: '名单已定，尚未选定渠道', en: 'the list is settled, and no channel is chosen yet' },
      on: {
        'settle-means': [
          {
            to: 'product',
            when: [
              {
                fact: 'channel',
                is: 'oneOf',
                value: ['visit', 'invitation', 'letter', 'sms', 'e-mail', 'telephone'],
                text: { zh: '一般渠道', en: 'an ordinary channel' },
              },
            ],
          },
          {
            to: 'product',
            when: [
              {
                fact: 'channel',
                is: 'oneOf',
                value: ['chat', 'blog'],
                text: { zh: '即时通讯或博客', en: 'chat or blog' },
              },
              {
                fact: 'complianceApproved',
                is: 'true',
                text: { zh: '合规已审核', en: 'approved by compliance' },
              },
            ],
          },
        ],
        reconsider: 'targets',
        cancel: 'cancelled',
      },
    },
    product: {
      text: { zh: '四、产品', en: '4 product' },
      kind: 'open',
      staleAfterDays: 14,
      knownBy: { zh: '渠道已定，尚未选定产品', en: 'the channel is settled, and no product is chosen yet' },
      on: {
        'settle-product': { to: 'success', when: isSettled('productSettled') },
        reconsider: 'means',
        cancel: 'cancelled',
      },
    },
    success: {
      text: { zh: '五、成效指标', en: '5 success figures' },
      kind: 'open',
      staleAfterDays: 14,
      knownBy: {
        zh: '产品已定，尚无成效指标',
        en: 'the product is settled, and there is no success figure yet',
      },
      on: {
        'settle-success': { to: 'incentive', when: isSettled('successFiguresSettled') },
        reconsider: 'product',
        cancel: 'cancelled',
      },
    },
    incentive: {
      text: { zh: '六、激励', en: '6 incentive' },
      kind: 'open',
      staleAfterDays: 14,
      knownBy: { zh: '指标已定，激励待定', en: 'the figures are settled, and the incentive is open' },
      on: {
        'settle-incentive': {
          to: 'ready',
          when: [
            ...isSettled('incentiveSettled'),
            {
              fact: 'incentiveByTurnover',
              is: 'equals',
              value: false,
              text: { zh: '激励不与交易量挂钩', en: 'the incentive does not hang on turnover' },
            },
          ],
        },
        reconsider: 'success',
        cancel: 'cancelled',
      },
    },
    ready: {
      text: { zh: '可以启动', en: 'ready to start' },
      kind: 'won',
      knownBy: { zh: '六项均已确定', en: 'all six are settled' },
      on: { 'plan-again': 'purpose' },
    },
    cancelled: {
      text: { zh: '取消', en: 'cancelled' },
      kind: 'lost',
      knownBy: { zh: '已取消，原因已记录', en: 'cancelled; the reason is recorded' },
    },
  },
});
