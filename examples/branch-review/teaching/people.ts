import { addDays, course, type Day, daysBetween, scoreAnswers } from 'panhuo';
import { figures, type Personality } from './figures.js';
import type { Dice } from './random.js';

/** A made-up customer, with what no file says of him. */
export interface Person {
  readonly id: string;
  readonly institution: boolean;
  readonly name: string;
  readonly phone: string;
  readonly adviser: string;
  readonly openedOn: Day;
  readonly personality: Personality;
  /** Assets at the start, CNY. */
  readonly wealth: number;
  /** Result on what he holds at the end, as a ratio of the money put in. */
  readonly result: number;
  readonly tradesAMonth: number;
  /** Day on which he leaves, if he does. */
  readonly leavesOn: Day | undefined;
}

const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗');
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂华');
const trades = ['实业', '投资', '科技', '贸易'];

/** Makes the customers of the branch. */
export function makePeople(dice: Dice, count: number, from: Day, to: Day): Person[] {
  return Array.from({ length: count }, (_, index) => makePerson(dice, index, from, to));
}

function makePerson(dice: Dice, index: number, from: Day, to: Day): Person {
  const institution = dice.chance(figures.institutions);
  const personality = dice.share(figures.personality);
  const days = daysBetween(from, to);
  // Three in five were there before; the others open evenly over the years.
  const openedOn = dice.chance(0.6)
    ? addDays(from, -dice.whole(1, 3650))
    : addDays(from, dice.whole(0, days - 20));
  const small = !institution && dice.chance(0.12);
  const wealth = small
    ? 20 + dice.uniform() * 4500
    : Math.exp(dice.normal() * 1.5 + Math.log(institution ? 3e6 : 70_000));
  const alwaysSilent = dice.chance(figures.neverTrades);
  const pace = Math.exp(dice.normal() * 0.7) * figures.tradesAMonth[personality];
  const leaves = dice.chance(figures.leaves);
  const sinceStart = daysBetween(from, openedOn);
  return {
    id: `C${String(index + 1).padStart(5, '0')}`,
    institution,
    name: institution
      ? `${dice.pick(surnames)}${dice.pick(given)}${dice.pick(trades)}有限公司`
      : personName(dice),
    // No such prefix was ever given out: nobody has this number.
    phone: `100${String(dice.whole(0, 99_999_999)).padStart(8, '0')}`,
    adviser: `A${String(dice.whole(1, 25)).padStart(2, '0')}`,
    openedOn,
    personality,
    wealth,
    result: makeResult(dice),
    tradesAMonth: alwaysSilent ? 0 : pace,
    // In the last two thirds of the years, and never before the day after he came.
    leavesOn: leaves
      ? addDays(from, dice.whole(Math.max(Math.round(days / 3), sinceStart + 1), days - 1))
      : undefined,
  };
}

function personName(dice: Dice): string {
  return dice.pick(surnames) + dice.pick(given) + (dice.chance(0.6) ? dice.pick(given) : '');
}

function makeResult(dice: Dice): number {
  const gain = figures.gains[dice.share(figures.knowledge)];
  const outcome = dice.share({ gain, even: figures.breaksEven, loss: 1 - gain - figures.breaksEven });
  if (outcome === 'even') return -0.045 + 0.09 * dice.uniform();
  const size = 0.06 + 0.5 * dice.uniform() ** 2;
  return outcome === 'gain' ? size : -size;
}

/** A sheet of the personality questionnaire, drawn until it comes to the customer's level. */
export function makeSheet(dice: Dice, personality: Personality): string[] {
  const { questions } = course.tradingPersonality;
  for (;;) {
    const lean = { conservative: 0.2, steady: 0.5, aggressive: 0.8 }[personality];
    const sheet = questions.map((question) => {
      const options = 'options' in question ? question.options : [];
      const ranked = [...options].sort((a, b) => a.points - b.points);
      const place = Math.round((lean + dice.normal() * 0.22) * (ranked.length - 1));
      return ranked[Math.min(Math.max(place, 0), ranked.length - 1)]!.id;
    });
    const answers = Object.fromEntries(questions.map(({ id }, index) => [id, sheet[index]!]));
    if (scoreAnswers(course.tradingPersonality, answers as object).level === personality) return sheet;
  }
}
