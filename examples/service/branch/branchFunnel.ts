import { defineFunnel } from 'panhuo';

/** The funnel of a branch: the four stages of the course, with the branch's own guards and days. */
export const branchFunnel = defineFunnel({
  id: 'branch/service',
  version: '1',
  entries: { normal: 'watch', dormant: 'watch' },
  starts: ['review', 'wake'],
  lose: ['price', 'product', 'other'],
  stages: {
    watch: {
      text: { zh: '观望', en: 'watch' },
      kind: 'open',
      staleAfterDays: 30,
      after: { days: 90, event: 'fall-silent' },
      pausable: true,
      on: {
        interest: {
          to: 'select',
          when: [{ fact: 'needsSurveyed', is: 'true', text: { zh: '已调查需求', en: 'needs surveyed' } }],
        },
        refuse: 'lost',
        'fall-silent': 'silent',
      },
    },
    select: {
      text: { zh: '选择', en: 'select' },
      kind: 'open',
      staleAfterDays: 14,
      after: { days: 45, event: 'hesitate' },
      on: {
        decide: {
          to: 'trade',
          when: [
            { fact: 'suitabilityValid', is: 'true', text: { zh: '适当性测评有效', en: 'suitability valid' } },
          ],
        },
        hesitate: 'watch',
        refuse: 'lost',
      },
    },
    trade: {
      text: { zh: '买卖', en: 'trade' },
      kind: 'open',
      staleAfterDays: 7,
      on: { deal: 'close', hesitate: 'select', refuse: 'lost' },
    },
    close: { text: { zh: '成交', en: 'close' }, kind: 'won', on: { review: 'watch' } },
    silent: { text: { zh: '沉寂', en: 'silent' }, kind: 'dormant', on: { wake: 'watch', refuse: 'lost' } },
    lost: { text: { zh: '流失', en: 'lost' }, kind: 'lost' },
  },
});
