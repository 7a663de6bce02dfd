import type { Label, Language } from 'panhuo';
import type { BranchData, Market } from '../branch-review/branchData.js';
import { readFolder } from '../branch-review/intake/readFolder.js';
import { type AskGate, contactGate } from '../branch-review/review/contacts.js';
import { type Person, workOutPeople } from '../branch-review/review/people.js';
import { teachingMarket } from '../branch-review/teaching/market.js';
import { teachingBranch } from '../branch-review/teaching/teachingBranch.js';

/** What every lesson works with: the branch of the day, its customers worked out once, and a market. */
export interface Classroom {
  readonly language: Language;
  readonly data: BranchData;
  readonly people: readonly Person[];
  /** The branch's own market series; where it has none, the real S&P 500, which says so. */
  readonly market: Market;
  /** May this customer be telephoned in the middle of the morning, for this purpose? */
  readonly ask: AskGate;
  /** What a reader must know of the data. */
  readonly notice: Label;
}

/** Which data the class works on. */
export interface ClassData {
  readonly language: Language;
  /** A folder of the class's own files; left out: the teaching branch. */
  readonly folder?: string | undefined;
  readonly map?: string | undefined;
  /** How many customers the teaching branch has; default: the 5,000 that the review shows. */
  readonly customers?: number | undefined;
}

/** Said of files of the class's own. */
const ownFiles: Label = {
  zh: '数据来自学员自己的文件，客户一律脱敏。',
  en: 'The data are the class’s own files; every customer is masked.',
};

/** Opens the classroom: reads or makes the branch. */
export function openClassroom({ language, folder, map, customers }: ClassData): Classroom {
  const data =
    folder === undefined
      ? teachingBranch(customers === undefined ? {} : { customers })
      : readFolder({ folder, ...(map !== undefined && { map }) });
  const own = data.market;
  const market = own === undefined || own.bars.length === 0 ? teachingMarket(undefined) : own;
  return {
    language,
    data,
    people: workOutPeople(data),
    market,
    ask: contactGate(data),
    notice: data.notice ?? ownFiles,
  };
}
