import { day, defineFunnel, planMigration } from 'panhuo';

export const text = { zh: '段', en: 'stage' };
const lost = { text, kind: 'lost' } as const;
export const old = defineFunnel({
  id: 'own',
  version: '1',
  entries: { normal: 'watch', known: 'trade' },
  lose: ['price'],
  stages: {
    watch: { text, kind: 'open', pausable: true, on: { interest: 'trade', refuse: 'lost' } },
    trade: { text, kind: 'open', on: { deal: 'close', refuse: 'lost' } },
    close: { text, kind: 'won', on: { review: 'watch' } },
    lost,
  },
});
export const next = defineFunnel({
  id: 'own',
  version: '2',
  entries: { normal: 'look', returning: 'choose' },
  lose: ['price'],
  stages: {
    look: { text, kind: 'open', pausable: true, on: { interest: 'choose', refuse: 'lost' } },
    choose: { text, kind: 'open', pausable: true, on: { deal: 'close', refuse: 'lost' } },
    close: { text, kind: 'won', on: { review: 'look' } },
    lost,
  },
});
export const stages = { watch: 'look', trade: 'choose', close: 'close' } as const;
export const entries = { known: 'returning' } as const;
export const plan = planMigration(old, next, stages, entries);
export const on = day('2024-01-05');
export const opening = { id: 'k1', customer: 'c1', on, entry: 'known' } as const;
