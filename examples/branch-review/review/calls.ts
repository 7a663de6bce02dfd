import {
  addMonths,
  chooseModel,
  type CustomerHistory,
  defineWakingPlanPolicy,
  type Explained,
  fitGammaGamma,
  type Fitted,
  industry,
  type ModelChoice,
  splitHistories,
  summariseActivity,
  tradingHistories,
  type TradingModel,
  type WakingList,
  type WakingPlan,
  wakingPlan,
  wakingProspects,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
import type { Person } from './people.js';
import { tradesFrom } from './records.js';

/** Whom to call first, and what it rests on. */
export interface CallSection {
  readonly plan: WakingPlan;
  /** How the kind of model was chosen, where the input is long enough to hold time out. */
  readonly choice: Explained<ModelChoice>;
  readonly trades: TradingModel;
}

/** Months held out to see which model forecasts best; there must be at least as many before them. */
const HELD_OUT = 12;

/** Plans the calls to those whom the waking list allows to call. `undefined` where the records do not carry a model. */
export function reviewCalls(
  data: BranchData,
  people: ReadonlyMap<string, Person>,
  list: WakingList | undefined,
): CallSection | undefined {
  const from = tradesFrom(data);
  if (list === undefined || list.wake.length === 0 || from === undefined) return undefined;
  const activity = summariseActivity(
    [...people.values()].flatMap(({ trades = [] }) => trades),
    { from, to: data.asOf, unit: 'day', keep: ['commission'] },
  );
  const unit = 'month';
  const histories = tradingHistories(activity, { asOf: data.asOf, unit, value: 'commission' });
  const calibratedOn = addMonths(data.asOf, -HELD_OUT);
  const isLong = addMonths(from, HELD_OUT) <= calibratedOn;
  const choice = chooseModel(
    isLong ? splitHistories(activity, { calibratedOn, until: data.asOf, unit }) : histories,
  );
  const trades = isLong ? refitted(choice.value, histories) : choice.value.chosen;
  const value = fitGammaGamma(histories.filter(hasIncome));
  // On the boundary each customer's own mean is all that tells what a trade of his brings, which is a forecast too.
  if (trades?.converged !== true || !['converged', 'boundary'].includes(value.status)) return undefined;
  const policy = defineWakingPlanPolicy({ ...industry.wakingPlan, currency: data.currency });
  const prospects = wakingProspects(policy, { trades, value, unit }, sleepersOf(list, histories, people));
  return { plan: wakingPlan(policy, { list, prospects, ...advisersOf(people) }), choice, trades };
}

/** The kind that forecast best, with all that is known today. */
function refitted(
  { chosen }: ModelChoice,
  histories: readonly CustomerHistory[],
): Fitted<TradingModel> | null {
  return chosen === null ? null : chooseModel(histories, { kinds: [chosen.kind] }).value.chosen;
}

// Who traded again and brought nothing tells nothing of what a trade brings.
function hasIncome({ frequency, value = 0 }: CustomerHistory): boolean {
  return frequency === 0 || value > 0;
}

function sleepersOf(
  { wake }: WakingList,
  histories: readonly CustomerHistory[],
  people: ReadonlyMap<string, Person>,
) {
  const listed = new Set(wake.map(({ customer }) => customer));
  return histories
    .filter((history) => listed.has(history.customer) && hasIncome(history))
    .map((history) => {
      const person = people.get(history.customer);
      const adviser = person?.customer?.adviser;
      return { ...history, funds: person?.assets?.total ?? '0', ...(adviser !== undefined && { adviser }) };
    });
}

/** The advisers whom the customer file names; none: nobody's time is a limit. */
function advisersOf(people: ReadonlyMap<string, Person>) {
  const names = [...people.values()].flatMap(({ customer }) => customer?.adviser ?? []);
  if (names.length === 0) return {};
  return { advisers: [...new Set(names)].sort().map((adviser) => ({ adviser })) };
}
