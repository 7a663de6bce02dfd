import { defineFunnel } from '../../funnel/index.js';
import { COURSE } from './document.js';

/** The service funnel (服务流程): watch → select → trade → close, for normal and for dormant customers. */
export const serviceFunnel = /* @__PURE__ */ defineFunnel({
  id: 'course/service-funnel',
  version: '2',
  source: { document: COURSE, article: '服务流程' },
  note: {
    zh: '四个阶段、两个入口与回顾来自课程；事件、前提条件、暂停、停滞天数、沉寂与流失两个阶段及判断依据为本库所定。',
    en: 'Stages, entries and review are the course’s; events, guards, pauses, the days after which a case is stalled, the stages silent and lost, and by what they are known are ours.',
  },
  entries: { normal: 'watch', dormant: 'watch' },
  starts: ['review', 'wake'],
  lose: ['price', 'product', 'changed-life', 'neglect', 'other'],
  stages: {
    watch: {
      text: { zh: '观望', en: 'watch' },
      kind: 'open',
      pausable: true,
      staleAfterDays: 30,
      knownBy: { zh: '列入服务名单，尚未接受任何服务', en: 'on a service list, no service accepted yet' },
      on: {
        interest: {
          to: 'select',
          when: [
            {
              fact: 'behaviourAnalysed',
              is: 'true',
              text: { zh: '已做客户行为分析', en: 'behaviour analysed' },
            },
            { fact: 'needsSurveyed', is: 'true', text: { zh: '已调查需求', en: 'needs surveyed' } },
          ],
        },
        refuse: 'lost',
        'fall-silent': 'silent',
      },
    },
    select: {
      text: { zh: '选择', en: 'select' },
      kind: 'open',
      pausable: true,
      staleAfterDays: 14,
      knownBy: { zh: '接受了一项具体服务', en: 'accepted a certain service' },
      on: {
        decide: {
          to: 'trade',
          when: [
            {
              fact: 'suitabilityValid',
              is: 'true',
              text: { zh: '适当性测评有效', en: 'suitability result valid' },
            },
            { fact: 'planWritten', is: 'true', text: { zh: '已制定服务计划', en: 'service plan written' } },
          ],
        },
        hesitate: 'watch',
        refuse: 'lost',
        'fall-silent': 'silent',
      },
    },
    trade: {
      text: { zh: '买卖', en: 'trade' },
      kind: 'open',
      pausable: true,
      staleAfterDays: 7,
      knownBy: { zh: '客户自行下了委托', en: 'the customer placed an order of his own' },
      on: { deal: 'close', hesitate: 'select', refuse: 'lost', 'fall-silent': 'silent' },
    },
    close: {
      text: { zh: '成交', en: 'close' },
      kind: 'won',
      staleAfterDays: 30,
      knownBy: { zh: '成交回报（不是销户）', en: 'a deal was done (never the closing of an account)' },
      on: {
        review: {
          to: 'watch',
          when: [
            { fact: 'reviewDone', is: 'true', text: { zh: '已做售后总结', en: 'after-service review done' } },
          ],
        },
        'fall-silent': 'silent',
      },
    },
    silent: {
      text: { zh: '沉寂', en: 'silent' },
      kind: 'dormant',
      knownBy: { zh: '按休眠规则久未交易', en: 'no trade for as long as the dormancy policy says' },
      on: { wake: 'watch', refuse: 'lost' },
    },
    lost: {
      text: { zh: '流失', en: 'lost' },
      kind: 'lost',
      knownBy: {
        zh: '客户明确拒绝或离开，原因已记录',
        en: 'the customer refused or left; the reason is recorded',
      },
    },
  },
});

/** Reference counts of the course: of ten who watch, five select, two trade, one deal is done. */
export const serviceFunnelReference = { watch: 10, select: 5, trade: 2, close: 1 } as const;
