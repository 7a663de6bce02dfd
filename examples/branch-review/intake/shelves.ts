import type {
  Account,
  AccountEvent,
  AssetSnapshot,
  Bar,
  CashFlow,
  Contact,
  Customer,
  Day,
  Score,
  Trade,
} from 'panhuo';
import type { BranchData, ConductFacts } from '../branchData.js';
import type { FileKind, FileMap } from './columnMap.js';
import { type Fault, whys } from './faults.js';
import { toConduct } from './conduct.js';
import { funnelLog } from './funnelLog.js';
import type { Values } from './readRows.js';
import {
  type Built,
  type ReviewFrame,
  toAccount,
  toBar,
  toCashFlow,
  toContact,
  toCustomer,
  toEvent,
  toScoredSheet,
  toSnapshot,
  toTrade,
} from './records.js';

/** The records of a branch, by kind; a kind that the input does not have is not there. */
type Records = Pick<
  BranchData,
  | 'customers'
  | 'accounts'
  | 'snapshots'
  | 'trades'
  | 'cashFlows'
  | 'events'
  | 'scores'
  | 'steps'
  | 'conduct'
  | 'contacts'
  | 'unsure'
> & { readonly bars?: readonly Bar[] };

/** Where the records of a branch are put, kind by kind. */
export interface Shelves {
  /** Keeps a row that has what its kind of file requires, or says what speaks against it and keeps nothing. */
  put(kind: FileKind, values: Values, map: FileMap): readonly Fault[];
  /** Is told of a row that is not used, as far as it could be read. */
  refuse(kind: FileKind, values: Values): void;
  /** Says that a kind is known: its records are all that there are, even if they are none. */
  know(kind: FileKind): void;
  records(): Records;
}

/** Makes empty shelves for a review. */
export function createShelves(frame: ReviewFrame): Shelves {
  const known = new Set<FileKind>();
  const customers = new Map<string, { customer: Customer; versionOn: Day | undefined }>();
  const scores = new Map<string, { on: Day | undefined; score: Score }>();
  const accounts: Account[] = [];
  const snapshots = new Map<string, AssetSnapshot>();
  const trades: Trade[] = [];
  const tradeIds = new Set<string>();
  const cashFlows: CashFlow[] = [];
  const events: AccountEvent[] = [];
  const bars = new Map<Day, Bar>();
  const log = funnelLog();
  const conduct = new Map<string, ConductFacts>();
  const contacts: Contact[] = [];
  const unsure = new Set<string>();

  function putCustomer(customer: Customer, versionOn: Day | undefined): Fault[] {
    const before = customers.get(customer.id);
    // A file without versions has every customer once; one with versions has his history, and the latest row holds.
    if (before !== undefined && (versionOn === undefined || before.versionOn === undefined))
      return [{ why: whys.repeated }];
    if (before?.versionOn === undefined || (versionOn ?? '') >= before.versionOn)
      customers.set(customer.id, { customer, versionOn });
    return [];
  }

  function putTrade(trade: Trade): Fault[] {
    const { id, customer, account, on } = trade;
    if (id !== undefined) {
      // Exchanges number the trades of every day from the beginning.
      const key = JSON.stringify([customer, account, on, id]);
      if (tradeIds.has(key)) return [{ why: whys.repeatedTrade }];
      tradeIds.add(key);
    }
    trades.push(trade);
    return [];
  }

  function putSnapshot(snapshot: AssetSnapshot): Fault[] {
    const { customer, account, on } = snapshot;
    const key = JSON.stringify([customer, account, on]);
    if (snapshots.has(key)) return [{ why: whys.repeatedAssets }];
    snapshots.set(key, snapshot);
    return [];
  }

  function putConduct(facts: ConductFacts): Fault[] {
    if (conduct.has(facts.customer)) return [{ why: whys.repeated }];
    conduct.set(facts.customer, facts);
    return [];
  }

  function putBar(bar: Bar): Fault[] {
    if (bars.has(bar.day)) return [{ why: whys.repeatedDay }];
    bars.set(bar.day, bar);
    return [];
  }

  return {
    put(kind, values, map) {
      const owner = values['customer'];
      const strange = known.has('customers') && typeof owner === 'string' && !customers.has(owner);
      if (strange) return [{ why: whys.stranger }];
      switch (kind) {
        case 'customers':
          return keep(toCustomer(values), (row) => putCustomer(row, values['versionOn'] as Day | undefined));
        case 'accounts':
          return keep(toAccount(values, frame), into(accounts));
        case 'assets':
          return keep(toSnapshot(values), putSnapshot);
        case 'trades':
          return keep(toTrade(values, map), putTrade);
        case 'cashFlows':
          return keep(toCashFlow(values), into(cashFlows));
        case 'events':
          return keep(toEvent(values), into(events));
        case 'answers':
          return keep(toScoredSheet(values), ({ customer, on, score }) => {
            const before = scores.get(customer);
            if (before === undefined || (on ?? '') >= (before.on ?? '')) scores.set(customer, { on, score });
            return [];
          });
        case 'funnel':
          return log.add(values);
        case 'conduct':
          return keep(toConduct(values), putConduct);
        case 'contacts':
          return keep(toContact(values), into(contacts));
        case 'market':
          return keep(toBar(values), putBar);
      }
    },
    refuse(kind, values) {
      if (kind === 'funnel') log.refuse(values['case']);
      const { customer, on } = values;
      if (kind !== 'conduct' && kind !== 'contacts') return;
      // A contact after the day of the review says nothing of it.
      if (typeof customer === 'string' && !(typeof on === 'string' && on > frame.asOf)) unsure.add(customer);
    },
    know(kind) {
      known.add(kind);
    },
    records: () => ({
      ...(known.has('customers') && { customers: [...customers.values()].map(({ customer }) => customer) }),
      ...(known.has('accounts') && { accounts }),
      ...(known.has('assets') && { snapshots: [...snapshots.values()] }),
      ...(known.has('trades') && { trades }),
      ...(known.has('cashFlows') && { cashFlows }),
      ...(known.has('events') && { events }),
      ...(known.has('answers') && { scores: new Map([...scores].map(([id, { score }]) => [id, score])) }),
      ...(known.has('funnel') && { steps: log.steps() }),
      ...(known.has('conduct') && { conduct }),
      ...(known.has('contacts') && { contacts }),
      ...(unsure.size > 0 && { unsure }),
      ...(known.has('market') && {
        bars: [...bars.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
      }),
    }),
  };
}

function keep<Entity>(built: Built<Entity>, put: (record: Entity) => readonly Fault[]): readonly Fault[] {
  return 'faults' in built ? built.faults : put(built.record);
}

function into<Entity>(list: Entity[]): (record: Entity) => readonly Fault[] {
  return (record) => {
    list.push(record);
    return [];
  };
}
