import type { WakingList } from 'panhuo';
import type { BranchData } from '../branchData.js';
import { type CustomerSection, reviewCustomers } from './customers.js';
import { type FunnelLine, reviewFunnels } from './funnels.js';
import { type HoldingSection, reviewHolding } from './holding.js';
import { type BandSection, type MarketSection, reviewBands, reviewMarket } from './market.js';
import { type Person, workOutPeople } from './people.js';
import { type MeasureSection, reviewMeasures, reviewWaking } from './waking.js';

/** The whole review. A part whose input is missing is `undefined`. */
export interface Review {
  readonly data: BranchData;
  readonly people: ReadonlyMap<string, Person>;
  readonly customers: CustomerSection;
  readonly market: MarketSection | undefined;
  readonly bands: BandSection | undefined;
  readonly funnels: readonly FunnelLine[] | undefined;
  readonly holding: HoldingSection | undefined;
  readonly waking: WakingList | undefined;
  readonly measures: MeasureSection | undefined;
}

/** Reviews a branch. Every figure is the library's. */
export function reviewBranch(data: BranchData): Review {
  const people = workOutPeople(data);
  const customers = reviewCustomers(people);
  const market = reviewMarket(data);
  return {
    data,
    people: new Map(people.map((person) => [person.id, person])),
    customers,
    market,
    bands: reviewBands(data, people, customers.vips?.value, market),
    funnels: reviewFunnels(data),
    holding: reviewHolding(data, people),
    waking: reviewWaking(data, people),
    measures: reviewMeasures(data, people),
  };
}
