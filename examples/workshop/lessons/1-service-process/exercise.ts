import type { FunnelDefinition } from 'panhuo';

/**
 * Exercise 1. A branch invites long-trapped customers (长期套牢) to a seminar. This funnel is as it was drawn on the board:
 * it compiles, but customers get lost in it. Change it until `npm run workshop -- 1 --check` finds nothing more.
 * docs/funnel.md says what each key means; `course.serviceFunnel` is a model.
 */
export const seminar: FunnelDefinition = {
  id: 'class/seminar',
  version: '1',
  entries: { invited: 'invited' },
  stages: {
    invited: {
      text: { zh: '已邀请', en: 'invited' },
      kind: 'open',
      on: { come: 'seminar' },
    },
    seminar: {
      text: { zh: '到场', en: 'at the seminar' },
      kind: 'open',
      on: { order: 'traded' },
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
