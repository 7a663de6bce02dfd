import { industry, warningFacts, type WarningRecords } from 'panhuo';
import { cny, complaint, contact, flow, on, snapshot, trade } from './files.js';

/** The preset, which these customers are judged by. */
export const policy = industry.earlyWarning;
export const factsOf = (records: WarningRecords, number = 200) => warningFacts(policy, records, on(number));

/** Trades every ten days until day 100; took half of his assets away on day 180; lost a third; complains. */
export const leaving: WarningRecords = {
  trades: [0, 10, 20, 30, 40, 50, 100].map((at) => trade(at, { commission: cny('50.00') })),
  cashFlows: [flow(180, 'withdrawal', '50000.00')],
  transfers: [],
  snapshots: [
    snapshot(150, '100000.00', { holdings: '100000', profit: '0' }),
    snapshot(199, '40000.00', { holdings: '40000', profit: '-20000' }),
  ],
  contacts: [contact(120, 'branch', 'reached')],
  complaints: [complaint(190)],
};
