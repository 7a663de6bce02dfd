import {
  addMonths,
  chooseModel,
  type ValuedHistory,
  defineWakingPlanPolicy,
  type Explained,
  fitGammaGamma,
  fitModel,
  type FittableModel,
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
    { unit },
  );
  const { chosen } = choice.value;
  // The kind that forecast best, fitted to all that is known today.
  const trades = chosen && fitModel(chosen.kind, histories, { unit });
  const value = fitGammaGamma(histories.filter(hasIncome));
  // A fit on the boundary forecasts too: then customers do not differ in something, or their own mean is all that tells.
  if (trades === null || !isUsable(trades) || !isUsable(value)) return undefined;
  const policy = defineWakingPlanPolicy({ ...industry.wakingPlan, currency: data.currency });
  const prospects = wakingProspects(policy, { trades, value, unit }, sleepersOf(list, histories, people));
  return { plan: wakingPlan(policy, { list, prospects, ...advisersOf(people) }), choice, trades };
}

function isUsable({ status }: Fitted<FittableModel>): boolean {
  return status === 'converged' || status === 'boundary';
}

// Who traded again and brought nothing tells nothing of what a trade brings.
function hasIncome({ frequency, value }: ValuedHistory): boolean {
  return frequency === 0 || value > 0;
}

function sleepersOf(
  { wake }: WakingList,
  histories: readonly ValuedHistory[],
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
