import type { FunnelDefinition } from 'panhuo';

/** A solution of exercise 1: every stage has a way out and a day on which somebody looks; the guard stands before trading. */
export const seminar: FunnelDefinition = {
  id: 'class/seminar',
  version: '2',
  entries: { invited: 'invited' },
  lose: ['no-answer', 'not-interested', 'other-firm'],
  stages: {
    invited: {
      text: { zh: '已邀请', en: 'invited' },
      kind: 'open',
      on: { come: 'seminar', decline: 'gone', expire: 'gone' },
      // Who does not answer is let go, and counted: no invitation stays open for ever.
      after: { days: 14, event: 'expire', reason: 'no-answer' },
    },
    seminar: {
      text: { zh: '到场', en: 'at the seminar' },
      kind: 'open',
      staleAfterDays: 7,
      on: {
        order: {
          to: 'traded',
          when: [
            {
              fact: 'suitabilityValid',
              is: 'true',
              text: { zh: '适当性测评有效', en: 'suitability result valid' },
            },
          ],
        },
        decline: 'gone',
      },
    },
    traded: {
      text: { zh: '自行下单', en: 'traded by himself' },
      kind: 'won',
    },
    gone: {
      text: { zh: '离开', en: 'gone' },
      kind: 'lost',
    },
  },
};
