import {
  type Account,
  type AccountEvent,
  type AssetSnapshot,
  type Bar,
  type CashFlow,
  type Customer,
  type Day,
  DomainError,
  type Label,
  type Score,
  type Trade,
} from 'panhuo';
import type { BranchData, FileReport, Reject } from '../branchData.js';
import type { ColumnMap, FileKind, FileMap } from './columnMap.js';
import { funnelLog } from './funnelLog.js';
import { labelOf, reasonOf, rowReader, type Values } from './readRows.js';
import type { Table } from './readTable.js';
import {
  toAccount,
  toBar,
  toCashFlow,
  toCustomer,
  toEvent,
  toScoredSheet,
  toSnapshot,
  toTrade,
} from './records.js';

/** Rows that are kept, and the rows that are not. */
export interface Intake {
  /** Reads a table. Kinds that others refer to come first: customers before their trades. */
  add(kind: FileKind, file: string, table: Table, onRow?: () => void): void;
  finish(): BranchData;
}

const repeated: Label = { zh: '编号重复', en: 'the id was there before' };
const stranger: Label = { zh: '客户名单中没有该客户', en: 'the customer is not in the list of customers' };

/** Takes in the tables of a branch. No row is lost: each is used, or listed with its line and a reason. */
export function createIntake(map: ColumnMap): Intake {
  const currency = map.currency ?? 'CNY';
  const files: FileReport[] = [];
  const rejects: Reject[] = [];
  const places = new Map<string, string>();
  const kinds = new Set<FileKind>();
  const customers = new Map<string, { customer: Customer; versionOn: Day | undefined }>();
  const scores = new Map<string, { on: Day | undefined; score: Score }>();
  const accounts: Account[] = [];
  const snapshots: AssetSnapshot[] = [];
  const trades: Trade[] = [];
  const tradeIds = new Set<string>();
  const cashFlows: CashFlow[] = [];
  const events: AccountEvent[] = [];
  const bars: Bar[] = [];
  const log = funnelLog();

  /** Keeps a row, or says why not. */
  function keep(kind: FileKind, values: Values, fileMap: FileMap): Label | undefined {
    const owner = values['customer'];
    if (kinds.has('customers') && kind !== 'customers' && typeof owner === 'string' && !customers.has(owner))
      return stranger;
    switch (kind) {
      case 'customers':
        return keepCustomer(toCustomer(values), values['versionOn'] as Day | undefined);
      case 'accounts':
        accounts.push(toAccount(values));
        return undefined;
      case 'assets':
        snapshots.push(toSnapshot(values));
        return undefined;
      case 'trades':
        return keepTrade(toTrade(values, fileMap));
      case 'cashFlows':
        cashFlows.push(toCashFlow(values));
        return undefined;
      case 'events':
        events.push(toEvent(values));
        return undefined;
      case 'answers':
        keepScore(values);
        return undefined;
      case 'funnel':
        log.add(values);
        return undefined;
      case 'market':
        bars.push(toBar(values, bars.at(-1)));
        return undefined;
    }
  }

  function keepCustomer(customer: Customer, versionOn: Day | undefined): Label | undefined {
    const known = customers.get(customer.id);
    // A file without versions has every customer once; one with versions has his history, and the latest row holds.
    if (known !== undefined && (versionOn === undefined || known.versionOn === undefined)) return repeated;
    if (known?.versionOn === undefined || (versionOn ?? '') >= known.versionOn) {
      customers.set(customer.id, { customer, versionOn });
    }
    return undefined;
  }

  function keepTrade(trade: Trade): Label | undefined {
    if (trade.id !== undefined) {
      if (tradeIds.has(trade.id)) return repeated;
      tradeIds.add(trade.id);
    }
    trades.push(trade);
    return undefined;
  }

  function keepScore(values: Values): void {
    const { customer, on, score } = toScoredSheet(values);
    const known = scores.get(customer);
    if (known === undefined || (on ?? '') >= (known.on ?? '')) scores.set(customer, { on, score });
  }

  function attempt(
    kind: FileKind,
    read: () => Values,
    fileMap: FileMap,
  ): { values?: Values; why?: Label | undefined } {
    try {
      const values = read();
      return { values, why: keep(kind, values, fileMap) };
    } catch (error) {
      if (error instanceof DomainError) return { why: labelOf(reasonOf(error)) };
      throw error;
    }
  }

  return {
    add(kind, file, table, onRow = () => undefined) {
      const fileMap = map.files?.[kind] ?? {};
      const lost: Reject[] = table.broken.map(({ line, why }) => ({ file, line, why }));
      let rounded = 0;
      const read = rowReader(kind, table.header, { currency, map: fileMap, onRounded: () => (rounded += 1) });
      for (const { line, cells } of table.rows) {
        const { values, why } = attempt(kind, () => read(cells), fileMap);
        if (why !== undefined) lost.push({ file, line, why });
        const owner = kind === 'customers' ? values?.['id'] : values?.['customer'];
        if (why === undefined && typeof owner === 'string' && !places.has(owner))
          places.set(owner, `${file}:${String(line)}`);
        onRow();
      }
      kinds.add(kind);
      const rows = table.rows.length + table.broken.length;
      files.push({ file, rows, used: rows - lost.length, rejected: lost.length, rounded });
      rejects.push(...lost.sort((a, b) => a.line - b.line));
    },
    finish() {
      const steps = log.steps();
      const days = [...snapshots, ...trades, ...cashFlows, ...events, ...steps].map(({ on }) => on);
      const versions = [...customers.values()].flatMap(({ versionOn }) => versionOn ?? []);
      const others = [
        ...[...customers.values()].flatMap(({ customer }) => customer.openedOn ?? []),
        ...[...scores.values()].flatMap(({ on }) => on ?? []),
        ...bars.slice(-1).map(({ day }) => day),
      ];
      const asOf = latest(days) ?? latest(versions) ?? latest(others);
      if (asOf === undefined)
        throw new Error('the input has no row that could be used, or none that names a day');
      const marketName = map.marketName ?? { zh: '行情', en: 'market' };
      return {
        name: map.name ?? { zh: '营业部', en: 'Branch' },
        ...(map.notice !== undefined && { notice: map.notice }),
        currency,
        asOf,
        places,
        ...(kinds.has('customers') && { customers: [...customers.values()].map(({ customer }) => customer) }),
        ...(kinds.has('accounts') && { accounts }),
        ...(kinds.has('assets') && { snapshots }),
        ...(kinds.has('trades') && { trades }),
        ...(kinds.has('cashFlows') && { cashFlows }),
        ...(kinds.has('events') && { events }),
        ...(kinds.has('answers') && { scores: new Map([...scores].map(([id, { score }]) => [id, score])) }),
        ...(kinds.has('funnel') && { steps }),
        ...(kinds.has('market') && {
          market: { name: marketName, bars: bars.filter(({ day }) => day <= asOf) },
        }),
        files,
        rejects,
      };
    },
  };
}

function latest(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
}
