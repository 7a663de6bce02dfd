import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from 'panhuo';
import type { BranchData, Losses } from '../../examples/branch-review/branchData.js';
import { type ColumnMap, type FileKind, fileKinds } from '../../examples/branch-review/intake/columnMap.js';
import { NothingUsable } from '../../examples/branch-review/intake/nothingUsable.js';
import type { IntakeOptions } from '../../examples/branch-review/intake/intake.js';
import { takeIn } from '../../examples/branch-review/intake/readFolder.js';
import { readTable } from '../../examples/branch-review/intake/readTable.js';
import { UserFault } from '../../examples/branch-review/intake/userFault.js';

/** A small branch as its files, in English. Numbers are chosen so that the review can be checked by hand. */
export const english: Readonly<Record<string, string>> = {
  'customers.csv': `id,kind,name,phone,opened_on
c1,individual,王小明,13800000001,2023-01-10
c2,individual,李大华,13800000002,2023-02-01
c3,institution,某某投资有限公司,,2022-05-05
c4,individual,赵六,13800000004,2023-03-01
c5,individual,钱七,13800000005,2024-05-20
`,
  'assets.csv': `customer,on,total,cash,holdings,profit
c1,2024-06-28,"100,000.00",20000,80000,-40000
c2,2024-06-28,50000,45000,5000,100
c3,2024-06-28,9000000,1000000,8000000,2000000
c4,2024-06-28,60,60,0,
c5,2024-06-28,8000,8000,0,
`,
  'trades.csv': `customer,on,side,product,amount,commission
c1,2023-01-12,buy,stock,10000,5
c1,2024-06-20,sell,stock,8000,5
c2,2023-02-03,buy,fund,5000,5
c2,2023-05-04,sell,fund,5100,5
c3,2022-06-01,buy,stock,1000000,250
c3,2024-06-03,buy,stock,2000000,500
`,
  'cash-flows.csv': `customer,on,kind,amount
c5,2024-06-03,deposit,8000
c4,2024-06-03,dividend,1.50
`,
  'answers.csv': `customer,on,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10
c1,2024-01-05,a,a,d,f,f,c,e,e,e,c
c2,2024-01-05,e,e,a,a,a,a,a,a,a,a
`,
  'funnel.csv': `case,customer,on,event,entry,reason
k1,c1,2024-01-05,open,normal,
k1,c1,2024-02-05,interest,,
k1,c1,2024-03-05,decide,,
k1,c1,2024-03-06,deal,,
k2,c2,2024-01-05,open,dormant,
k2,c2,2024-02-05,refuse,,price
`,
};

/** The same branch as a Chinese system exports it. */
export const chinese: Readonly<Record<string, string>> = {
  '客户.csv': english['customers.csv']!.replace(
    'id,kind,name,phone,opened_on',
    '客户号,客户类型,姓名,手机,开户日期',
  )
    .replaceAll('individual', '个人')
    .replaceAll('institution', '机构')
    .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3'),
  '资产.csv': english['assets.csv']!.replace(
    'customer,on,total,cash,holdings,profit',
    '客户号,日期,总资产,资金,市值,盈亏',
  ).replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1/$2/$3'),
  '成交.csv': english['trades.csv']!.replace(
    'customer,on,side,product,amount,commission',
    '客户号,成交日期,买卖方向,品种,成交金额,净佣金',
  )
    .replaceAll('buy', '买入')
    .replaceAll('sell', '卖出')
    .replaceAll('stock', '股票')
    .replaceAll('fund', '基金')
    .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1年$2月$3日'),
  '资金流水.csv': english['cash-flows.csv']!.replace('customer,on,kind,amount', '客户号,日期,摘要,金额')
    .replace('deposit', '转入')
    .replace('dividend', '红利'),
  '问卷.csv': english['answers.csv']!.replace(/q(\d+)/g, '第$1题')
    .replace('customer,on', '客户号,日期')
    .replaceAll(/,([a-f])(?=[,\n])/g, (_, option: string) => `,${option.toUpperCase()}`),
  '漏斗.csv': english['funnel.csv']!.replace(
    'case,customer,on,event,entry,reason',
    '案例,客户号,日期,事件,入口,原因',
  )
    .replaceAll('open', '开始')
    .replace('interest', '有意向')
    .replace('decide', '决定')
    .replace('deal', '成交')
    .replace('refuse', '拒绝')
    .replace('normal', '正常')
    .replace('dormant', '休眠')
    .replace('price', '价格'),
};

/** Writes files into a new folder. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-branch-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Text in GB18030. The encoder is the decoder of the platform, turned round over all pairs of bytes. */
export function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\x80' ? [character.charCodeAt(0)] : pairs.get(character)!,
    ),
  );
}

const encoder = new TextEncoder();

/** Takes in files of several kinds, as lines. */
export function takeAll(
  files: Readonly<Partial<Record<FileKind, readonly string[]>>>,
  map: ColumnMap = {},
  options: IntakeOptions = {},
): BranchData {
  const tables = fileKinds.flatMap((kind) => {
    const lines = files[kind];
    if (lines === undefined) return [];
    return [{ kind, file: 'f.csv', table: readTable(encoder.encode(lines.join('\n'))) }];
  });
  return takeIn(map, tables, undefined, options);
}

/** Takes in one file. */
export function take(kind: FileKind, lines: readonly string[], map?: ColumnMap): BranchData {
  return takeAll({ [kind]: lines }, map);
}

/** What an input of which nothing can be used says. */
export function failureOf(read: () => unknown): Losses {
  try {
    read();
  } catch (error) {
    if (error instanceof NothingUsable) return error.losses;
    throw error;
  }
  throw new Error('something could be used');
}

/** What is said to the user whose command line, folder or column map is at fault. */
export function userFaultOf(run: () => unknown): UserFault {
  try {
    run();
  } catch (error) {
    if (error instanceof UserFault) return error;
    throw error;
  }
  throw new Error('nothing was at fault');
}

/** Line and reason of the rejected rows. */
export function whys({ rejects }: Pick<BranchData, 'rejects'>, language: Language = 'en'): string[] {
  return rejects.map(({ line, why }) => `${String(line)} ${why[language]}`);
}
