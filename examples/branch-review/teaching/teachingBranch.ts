import { addMonths } from 'panhuo';
import type { BranchData } from '../branchData.js';
import type { FileKind } from '../intake/columnMap.js';
import { takeIn } from '../intake/readFolder.js';
import type { Table } from '../intake/readTable.js';
import { count } from '../report/format.js';
import { conductHeadings, contactHeadings, makeConduct, makeContacts } from './conduct.js';
import { figures } from './figures.js';
import { teachingMarket } from './market.js';
import { makePeople, makeSheet } from './people.js';
import { createDice, type Dice } from './random.js';
import { makeCases } from './service.js';
import { livePerson, marketMonths, type Records, wakePerson } from './trading.js';

/** What may be told of the making. */
export interface TeachingOptions {
  /** Default: the 5,000 of the figures. */
  readonly customers?: number;
  readonly seed?: number;
  /** A market series of the caller's own, in place of the S&P 500. */
  readonly market?: string;
  readonly onTotal?: (rows: number) => void;
  readonly onRow?: () => void;
}

/**
 * Makes the teaching branch: simulated customers on a real market. Its rows are text, as a branch would export them,
 * and take the same way in as a folder of files.
 */
export function teachingBranch(options: TeachingOptions = {}): BranchData {
  const seed = options.seed ?? figures.seed;
  const dice = createDice(seed);
  const market = teachingMarket(options.market);
  const { bars } = market;
  const to = bars.at(-1)!.day;
  const from = addMonths(to, -12 * figures.years);
  const months = marketMonths(bars.filter((bar) => bar.day > from));
  const people = makePeople(dice, options.customers ?? figures.customers, from, to);

  const records: Records = { trades: [], flows: [], snapshots: [], events: [] };
  const lastTrades = new Map(people.map((person) => [person.id, livePerson(dice, person, months, records)]));
  const { rows: cases, awakenings } = makeCases(dice, people, lastTrades, to);
  const days = months.flatMap((month) => month.days);
  for (const person of people) {
    const awakening = awakenings.get(person.id);
    if (awakening !== undefined) wakePerson(dice, person, awakening, days, records);
  }
  const sheets = people
    .filter(({ institution }) => !institution && dice.chance(figures.answersQuestionnaire))
    .map(({ id, personality }) => [
      id,
      ...makeSheet(dice, personality).map((option) => option.toUpperCase()),
    ]);
  spoil(dice, records);
  // Dice of their own: what is drawn for them changes nothing else of the branch.
  const conductDice = createDice(seed + 1);
  const conduct = makeConduct(conductDice, people, to);
  const contacts = makeContacts(conductDice, people, from, to);

  const tables: { kind: FileKind; file: string; table: Table }[] = [
    {
      kind: 'customers',
      file: '客户.csv',
      table: tableOf(
        ['客户号', '客户类型', '姓名', '手机', '客户经理', '开户日期'],
        people.map(({ id, institution, name, phone, adviser, openedOn }) => [
          id,
          institution ? '机构' : '个人',
          name,
          phone,
          adviser,
          openedOn.replaceAll('-', ''),
        ]),
      ),
    },
    {
      kind: 'assets',
      file: '资产.csv',
      table: tableOf(['客户号', '日期', '总资产', '资金', '市值', '盈亏'], records.snapshots),
    },
    {
      kind: 'trades',
      file: '成交.csv',
      table: tableOf(
        ['客户号', '成交日期', '买卖方向', '品种', '成交金额', '净佣金'],
        byColumn(records.trades, 1),
      ),
    },
    {
      kind: 'cashFlows',
      file: '资金流水.csv',
      table: tableOf(['客户号', '日期', '摘要', '金额'], byColumn(records.flows, 1)),
    },
    {
      kind: 'events',
      file: '账户事件.csv',
      table: tableOf(['客户号', '日期', '事件'], byColumn(records.events, 1)),
    },
    {
      kind: 'answers',
      file: '问卷.csv',
      table: tableOf(
        ['客户号', ...Array.from({ length: 10 }, (_, index) => `第${String(index + 1)}题`)],
        sheets,
      ),
    },
    {
      kind: 'funnel',
      file: '漏斗.csv',
      table: tableOf(['案例', '客户号', '日期', '事件', '入口', '原因'], cases),
    },
    { kind: 'conduct', file: '合规.csv', table: tableOf(conductHeadings, conduct) },
    { kind: 'contacts', file: '联系.csv', table: tableOf(contactHeadings, byColumn(contacts, 1)) },
    { kind: 'market', file: market.file, table: market.table },
  ];
  options.onTotal?.(tables.reduce((rows, { table }) => rows + table.rows.length, 0));
  return takeIn(
    {
      name: { zh: '教学营业部', en: 'Teaching branch' },
      notice: {
        zh: `${count(people.length)} 名客户均为模拟（种子 ${String(seed)}），并非真实人物。${market.notice.zh}`,
        en: `All ${count(people.length)} customers are simulated (seed ${String(seed)}); none of them is real. ${market.notice.en}`,
      },
      currency: 'CNY',
      marketName: market.name,
      marketId: market.id,
    },
    tables,
    options.onRow,
  );
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { header, rows: rows.map((cells, index) => ({ line: index + 2, cells })), broken: [] };
}

function byColumn(rows: readonly string[][], column: number): string[][] {
  return [...rows].sort((a, b) => (a[column]! < b[column]! ? -1 : a[column]! > b[column]! ? 1 : 0));
}

// A day that does not exist, an amount with letters in it, a customer whom nobody knows.
function spoil(dice: Dice, { trades, flows }: Records): void {
  for (let done = 0; done < figures.faultyRows; done++) {
    const row = dice.pick(done % 2 === 0 ? trades : flows);
    const fault = done % 3;
    if (fault === 0) row[1] = '20190231';
    else if (fault === 1) row[row.length - 1] = 'N/A';
    else row[0] = 'C99999';
  }
}
