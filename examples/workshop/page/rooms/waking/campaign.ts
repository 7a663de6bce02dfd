import {
  addDays,
  assignArms,
  course,
  type Day,
  defineExperiment,
  type ExperimentVerdict,
  experimentVerdict,
  type Explained,
  groupMeasures,
  type GroupMeasures,
  industry,
  type MeasuredCustomer,
  type Trials,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { recordOf } from '../../../../branch-review/review/waking.js';
import { chancesOf, type OutcomeModel } from './outcomeModel.js';
import type { Sleeper } from './sleepers.js';

/** Calls that a class can make. */
export const CALLS = 12;

/** Customers to choose: the lot decides which half of them is called. */
export const CHOICES = 2 * CALLS;

/** The arms of the experiment. */
export type Arm = 'control' | 'treatment';

/** What became of a customer of the campaign. */
export interface Fate {
  readonly sleeper: Sleeper;
  readonly arm: Arm;
  readonly traded: boolean;
  /** How much of the time after he uses, 0 to 1, if he trades again. */
  readonly vigour: number;
}

/** A campaign with its outcome. */
export interface Campaign {
  readonly fates: readonly Fate[];
  readonly verdict: Explained<ExperimentVerdict>;
}

/** The experiment of a class: the library’s design, judged once, for the customers that were chosen. */
export function experimentOf(lot: number, customers: number) {
  const { wakingExperimentOnce } = industry;
  return defineExperiment({
    ...wakingExperimentOnce,
    id: 'example/workshop-waking',
    note: {
      zh: '示例规则：取 industry/waking-experiment-once，不分层，户数即全班所选。抽签种子是公开的签号，只供教学：真正的实验须保密。',
      en: 'A rule of this example: industry/waking-experiment-once without classes of customers, for as many as were chosen. The seed of the lot is a number that everybody sees, for teaching alone: that of a real experiment is kept from those who call.',
    },
    seed: `workshop ${lot}`,
    stratified: false,
    analysis: { ...wakingExperimentOnce.analysis, customers },
  });
}

/**
 * Runs a campaign in the world of the game: the lot parts the chosen in two, one half is called, and after half a year it
 * is counted who traded again. The same lot gives the same outcome, on every machine.
 */
export function runCampaign(
  model: OutcomeModel,
  sleepers: readonly Sleeper[],
  chosen: readonly string[],
  lot: number,
): Campaign {
  const experiment = experimentOf(lot, chosen.length);
  const assigned = assignArms(
    experiment,
    chosen.map((customer) => ({ customer })),
  );
  const arms = new Map(assigned.map(({ customer, arm }) => [customer, arm]));
  const dice = seededRandom(lot);
  // Everybody draws, so that the luck of a customer does not hang on who else was chosen.
  const fates = sleepers.flatMap((sleeper) => {
    const [luck, vigour] = [dice.next(), dice.next()];
    const arm = arms.get(sleeper.id);
    if (arm === undefined) return [];
    const chances = chancesOf(model, sleeper);
    return { sleeper, arm, traded: luck < chances[arm === 'treatment' ? 'called' : 'alone'], vigour };
  });
  const verdict = experimentVerdict(experiment, {
    measure: 'share',
    treatment: trialsOf(fates, 'treatment'),
    control: trialsOf(fates, 'control'),
    label: { zh: '恢复交易的客户', en: 'customers who traded again' },
  });
  return { fates, verdict };
}

/** Who traded again in an arm, and of how many. */
export function trialsOf(fates: readonly Fate[], arm: Arm): Trials {
  const own = fates.filter((fate) => fate.arm === arm);
  return { successes: own.filter(({ traded }) => traded).length, total: own.length };
}

/** The five measures of re-activation of an arm: as long after the calls as before them. */
export function measuresOf(model: OutcomeModel, fates: readonly Fate[], arm: Arm, asOf: Day): GroupMeasures {
  const own = fates.filter((fate) => fate.arm === arm);
  return groupMeasures(
    course.reactivation,
    own.map((fate) => measuredOf(model, fate, asOf)),
  );
}

// Who trades again takes up his old ways, for as much of the time as his vigour says.
function measuredOf({ days }: OutcomeModel, { sleeper, traded, vigour }: Fate, asOf: Day): MeasuredCustomer {
  const { id, trades: own, tradesAYear, commissionAYear } = sleeper;
  const before = recordOf(own, addDays(asOf, 1 - days), asOf);
  if (!traded) {
    return { customer: id, before, after: { days, trades: 0, amount: '0', products: [], commission: '0' } };
  }
  const trades = Math.max(1, Math.round((vigour * tradesAYear * days) / 365));
  const amount = own.reduce((sum, trade) => sum + Number(trade.amount.amount), 0) / own.length;
  const products = [...new Set(own.map(({ product }) => product))].slice(0, trades);
  const commission = ((trades * Number(commissionAYear)) / tradesAYear).toFixed(2);
  return {
    customer: id,
    before,
    after: { days, trades, amount: (trades * amount).toFixed(2), products, commission },
  };
}
