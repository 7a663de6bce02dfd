import { addDays, type Day, daysBetween } from 'panhuo';
import { figures } from './figures.js';
import type { Person } from './people.js';
import type { Dice } from './random.js';

const { conduct: shares } = figures;

/** The headings of the file of conduct. */
export const conductHeadings = [
  ...['客户号', '电话同意日期', '短信同意日期', '微信同意日期', '邮件同意日期', '同意用途', '勿扰日期'],
  ...['拒绝营销日期', '反洗钱状态', '账户状态', '证件类型', '证件有效期至', '测评日期', '测评有效期至'],
];

/** The headings of the file of contacts. */
export const contactHeadings = ['客户号', '日期', '联系方式', '目的', '发起方', '结果'];

/** The rows of consents, objections, states and papers; of some customers there is none. */
export function makeConduct(dice: Dice, people: readonly Person[], to: Day): string[][] {
  return people
    .filter(() => !dice.chance(shares.notOnFile))
    .map((person) => {
      const since = (probability: number): string =>
        dice.chance(probability) ? written(dayBetween(dice, person.openedOn, to)) : '';
      const ends = (expired: number, years: number): Day =>
        dice.chance(expired)
          ? addDays(to, -dice.whole(1, 400))
          : addDays(to, dice.whole(1, Math.round(365.25 * years)));
      const { call, sms, chat, email } = shares.consents;
      const tested = ends(shares.testsExpired, 2);
      return [
        person.id,
        ...[call, sms, chat, email].map(since),
        dice.chance(shares.careOnly) ? '仅关怀' : '关怀与营销',
        since(shares.noContact),
        since(shares.noMarketing),
        { clear: '正常', underReview: '审查中', listed: '名单内' }[dice.share(shares.laundering)],
        accountState(dice, person),
        person.institution ? '统一社会信用代码' : '身份证',
        written(ends(shares.papersExpired, 15)),
        written(addDays(tested, -731)),
        written(tested),
      ];
    });
}

/** The rows of contacts: call-backs of new customers and of some others, and what the branch did of its own accord. */
export function makeContacts(dice: Dice, people: readonly Person[], from: Day, to: Day): string[][] {
  const rows: string[][] = [];
  const yearFrom = `${to.slice(0, 4)}-01-01` as Day;
  for (const person of people) {
    const { id, openedOn, leavesOn } = person;
    const calledBackOn = addDays(openedOn, dice.whole(2, 27));
    if (openedOn >= from && calledBackOn <= to && dice.chance(shares.calledBack)) {
      rows.push([id, written(calledBackOn), '电话', '回访', '营业部', '接通']);
    }
    if (leavesOn !== undefined) continue;
    if (openedOn < yearFrom && dice.chance(shares.yearlyCalledBack)) {
      rows.push([id, written(dayBetween(dice, yearFrom, to)), '电话', '回访', '营业部', '接通']);
    }
    for (let left = dice.poisson(shares.contacts); left > 0; left--) {
      const halfYear = addDays(to, -182);
      const on = dayBetween(dice, openedOn > halfYear ? openedOn : halfYear, to);
      const outcome = dice.chance(shares.refuses) ? '拒绝' : dice.chance(0.6) ? '接通' : '未接通';
      rows.push([
        ...[id, written(on), dice.chance(0.7) ? '电话' : '短信'],
        ...[dice.chance(0.5) ? '营销' : '关怀', '营业部', outcome],
      ]);
    }
  }
  return rows;
}

function accountState(dice: Dice, { leavesOn }: Person): string {
  if (leavesOn !== undefined) return '已销户';
  return { normal: '正常', dormant: '休眠', frozen: '冻结' }[dice.share(shares.accounts)];
}

function dayBetween(dice: Dice, from: Day, to: Day): Day {
  return addDays(from, dice.whole(0, daysBetween(from, to)));
}

function written(on: Day): string {
  return on.replaceAll('-', '');
}
