import { day, defineFunnel, type Restoring } from 'panhuo';

export const text = { zh: '待回访', en: 'call-back due' };
export const openedOn = day('2024-01-01');
export const opening = { id: 'k1', customer: 'c1', on: openedOn, entry: 'all' } as const;

/** A call-back that is due within ten days, stale after five, and can be paused. */
export const callBack = (restore?: Restoring) =>
  defineFunnel({
    id: 'call-back',
    version: '1',
    entries: { all: 'waiting' },
    lose: ['no-answer'],
    ...(restore !== undefined && { restore }),
    stages: {
      waiting: {
        text,
        kind: 'open',
        pausable: true,
        on: { called: 'done', expire: 'missed' },
        after: { days: 10, event: 'expire', reason: 'no-answer' },
        staleAfterDays: 5,
      },
      done: { text, kind: 'won', on: { again: 'waiting' } },
      missed: { text, kind: 'lost' },
    },
  });
export const funnel = callBack();
