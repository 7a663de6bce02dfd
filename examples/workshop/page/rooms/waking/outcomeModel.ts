import type { Label } from 'panhuo';

/** A figure that holds from a limit on; the last limit that is reached counts. */
export interface From<Value> {
  readonly from: number;
  readonly is: Value;
}

/** Who trades again, in the world of this game. */
export interface OutcomeModel {
  readonly note: Label;
  /** Days after the calls in which a trade counts. */
  readonly days: number;
  /** Chance to trade again without any call, by months of silence. */
  readonly natural: readonly From<number>[];
  /** What a call adds to it, by months of silence … */
  readonly call: readonly From<number>[];
  /** … times this, by trades a year while he still traded. */
  readonly habit: readonly From<number>[];
  /** Times this for deep losers. */
  readonly deepLoser: number;
}

/** The world of the waking game: made up, so that a class can see a truth which no branch ever sees. */
export const outcomeModel: OutcomeModel = {
  note: {
    zh: '本模型为教学而设，全部数值均为虚构，未经任何测量。沉寂越短、过去交易越勤，一次电话的作用越大；资产多少不起作用；大亏客户不因营销电话而恢复交易。',
    en: 'The model is made for teaching: all of its figures are invented and none was measured. A call does more for those who fell silent lately and used to trade often; assets change nothing; deep losers do not trade again for a campaign call.',
  },
  days: 180,
  natural: [
    { from: 3, is: 0.12 },
    { from: 6, is: 0.06 },
    { from: 12, is: 0.03 },
    { from: 24, is: 0.01 },
  ],
  call: [
    { from: 3, is: 0.22 },
    { from: 6, is: 0.12 },
    { from: 12, is: 0.05 },
    { from: 24, is: 0.01 },
  ],
  habit: [
    { from: 0, is: 0.3 },
    { from: 12, is: 1 },
    { from: 24, is: 1.4 },
  ],
  deepLoser: 0,
};

/** The traits that chances hang on. */
export interface Traits {
  readonly silentMonths: number;
  readonly tradesAYear: number;
  readonly deepLoser: boolean;
}

/** The chance to trade again, left alone and called. */
export function chancesOf(
  model: OutcomeModel,
  traits: Traits,
): { readonly alone: number; readonly called: number } {
  const { silentMonths, tradesAYear, deepLoser } = traits;
  const alone = reached(model.natural, silentMonths);
  const habit = reached(model.habit, tradesAYear) * (deepLoser ? model.deepLoser : 1);
  return { alone, called: alone + reached(model.call, silentMonths) * habit };
}

function reached(steps: readonly From<number>[], figure: number): number {
  return steps.findLast(({ from }) => from <= figure)!.is;
}
