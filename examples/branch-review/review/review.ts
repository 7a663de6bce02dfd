import type { ChurnLedger, Day, WakingList } from 'panhuo';
import type { BranchData } from '../branchData.js';
import { type BandSection, reviewBands } from './bands.js';
import { type CallSection, reviewCalls } from './calls.js';
import { contactGate } from './contacts.js';
import { type CustomerSection, reviewCustomers } from './customers.js';
import { type DutySection, reviewDuties } from './duties.js';
import { type FunnelLine, reviewFunnels } from './funnels.js';
import { type HoldingSection, reviewHolding } from './holding.js';
import { reviewLedger } from './ledger.js';
import { type MarketSection, reviewMarket } from './market.js';
import { type Person, workOutPeople } from './people.js';
import { tradesFrom } from './records.js';
import { type RuleHead, rulesUsed } from './rules.js';
import { type MeasureSection, reviewMeasures, reviewWaking } from './waking.js';
import { reviewWarning, type WarningSection } from './warning.js';

/** The whole review. A part whose input is missing is `undefined`. */
export interface Review {
  readonly data: BranchData;
  readonly people: ReadonlyMap<string, Person>;
  /** Day of the first trade of the input: what was traded before it nobody knows. */
  readonly tradesFrom: Day | undefined;
  readonly customers: CustomerSection;
  readonly market: MarketSection | undefined;
  readonly bands: BandSection | undefined;
  readonly funnels: readonly FunnelLine[] | undefined;
  readonly holding: HoldingSection | undefined;
  readonly ledger: ChurnLedger | undefined;
  readonly warning: WarningSection | undefined;
  readonly waking: WakingList | undefined;
  readonly calls: CallSection | undefined;
  readonly measures: MeasureSection | undefined;
  readonly duties: DutySection | undefined;
  /** The policies that all of this rests on. */
  readonly rules: readonly RuleHead[];
}

/** Reviews a branch. Every figure is the library's. */
export function reviewBranch(data: BranchData): Review {
  const everybody = workOutPeople(data);
  const people = new Map(everybody.map((person) => [person.id, person]));
  const customers = reviewCustomers(everybody);
  const market = reviewMarket(data);
  const ask = contactGate(data);
  const waking = reviewWaking(data, everybody, ask);
  const parts = {
    data,
    people,
    tradesFrom: tradesFrom(data),
    customers,
    market,
    bands: reviewBands(data, people, customers.vips?.value, market),
    funnels: reviewFunnels(data),
    holding: reviewHolding(data, people),
    ledger: reviewLedger(data),
    warning: reviewWarning(data, everybody, ask),
    waking,
    calls: reviewCalls(data, people, waking),
    measures: reviewMeasures(data, people),
    duties: reviewDuties(data),
  };
  return { ...parts, rules: rulesUsed(parts) };
}
