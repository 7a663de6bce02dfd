import type { SleepingCustomer } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { sleepersOf } from '../../examples/branch-review/review/waking.js';
import { openClassroom } from '../../examples/workshop/classroom.js';
import type { Check, Lesson } from '../../examples/workshop/lesson.js';
import { lessons } from '../../examples/workshop/lessons.js';
import { checkFunnel } from '../../examples/workshop/lessons/1-service-process/check.js';
import { seminar } from '../../examples/workshop/lessons/1-service-process/solution.js';
import { checkServices } from '../../examples/workshop/lessons/2-core-customers/check.js';
import { checkTargets } from '../../examples/workshop/lessons/3-dormant-customers/check.js';
import { targets } from '../../examples/workshop/lessons/3-dormant-customers/solution.js';
import type { Targets } from '../../examples/workshop/lessons/3-dormant-customers/targets.js';
import { checkReward } from '../../examples/workshop/lessons/4-three-party-profit/check.js';
import { recordOf } from '../../examples/workshop/lessons/4-three-party-profit/recordOf.js';
import { reward } from '../../examples/workshop/lessons/4-three-party-profit/solution.js';
import { adviserBook } from '../../examples/workshop/lessons/5-service-system/adviserBook.js';
import { checkMonth } from '../../examples/workshop/lessons/5-service-system/check.js';
import { month } from '../../examples/workshop/lessons/5-service-system/solution.js';
import { checkAnswers } from '../../examples/workshop/lessons/6-questions-and-answers/check.js';
import { answers } from '../../examples/workshop/lessons/6-questions-and-answers/solution.js';
import { checksOf } from '../../examples/workshop/print/screen.js';
import { faultOf } from '../../examples/workshop/readLessons.js';

const room = openClassroom({ language: 'en', customers: 2000 });
const sleepers = sleepersOf(room.data, room.people, room.ask);
const asked = (lesson: Lesson, found: () => readonly Check[]): string =>
  checksOf({ ...lesson, check: found }, room).replaceAll(/\s+/g, ' ');
const open = (checks: readonly Check[]): string =>
  checks.flatMap(({ passed, words }) => (passed ? [] : [words.en])).join(' ');

// Answers that a class may hand in: nonsense that must not pass, good ones that must, and such as break off.
describe('answers to exercises', () => {
  it('that break off are answered in a sentence that repeats nothing of the data', () => {
    const why: Targets['why'] = ({ customer }) => {
      throw new Error(customer);
    };
    const thrown = asked(lessons[2]!, () => checkTargets({ ...targets, why }, sleepers, room.data.currency));
    expect(thrown).toContain('it broke off (Error)');
    const called = new Set(sleepers.filter(targets.choose).map(({ customer }) => customer));
    expect(thrown.split(/[^\w-]/).filter((word) => called.has(word))).toEqual([]);
    const contacts = month.contacts.map((line) => ({ ...line, at: '25:00' }));
    expect(asked(lessons[4]!, () => checkMonth({ ...month, contacts }, room, adviserBook(room)))).toContain(
      'a time of day, HH:MM',
    );
  });

  it('that cannot be run name the lesson and the line, in both languages', () => {
    const parsed = new Error('/x/3-dormant-customers/exercise.ts:10:14: ERROR: Expected ")"');
    expect(faultOf(parsed)?.words.en).toContain('exercise.ts of lesson 3, line 10');
    expect(faultOf(parsed)?.words.zh).toContain('第 3 讲的 exercise.ts 第 10 行');
    const lacking = new SyntaxError(
      "The requested module './exercise.js' does not provide an export named 'targets'",
    );
    expect(faultOf(lacking)?.words.en).toContain('no longer exports targets');
    expect(faultOf(new Error('disk full'))).toBeUndefined();
  });

  it('of lesson 1 find a single reason for every loss', () => {
    expect(open(checkFunnel({ ...seminar, lose: ['no-answer'] }))).toContain('Reason codes (lose): 1');
  });

  // Four services for each of the 27 kinds, and the same for losers and winners.
  it('of lesson 2 find more services than three, and losers who get what winners get', () => {
    const position = ['heavy', 'medium', 'light'];
    const four = ['one', 'two', 'three', 'four'].map((id) => ({
      id,
      text: { zh: '资讯', en: 'information' },
      when: { position },
    }));
    const found = open(checkServices(four, room));
    expect(found).toContain('Some have 4 services');
    expect(found).toContain('Of 9 kinds of losing customer, 9 get what a winner gets');
  });

  it('of lesson 3 are 30 calls', () => {
    const [conditions] = checkTargets(targets, sleepers, room.data.currency);
    expect(sleepers.filter(targets.choose).length).toBeGreaterThan(30);
    expect(conditions!.words.en).toContain('All 30 have an account');
  });

  it.each([
    [
      'whom the course’s conditions do not fit',
      ({ tradesAYear }: SleepingCustomer) => tradesAYear < 12,
      'do not meet the course’s conditions',
    ],
    [
      'whom the gate holds back',
      ({ contact }: SleepingCustomer) => contact?.value.allowed === false,
      'The gate does not allow a call to 30 of them',
    ],
    [
      'who lost a great deal',
      ({ deepLoser }: SleepingCustomer) => deepLoser === true,
      'Deep losers on the list of the campaign: 30.',
    ],
  ])('of lesson 3 are refused for customers %s', (_, choose, says) => {
    expect(open(checkTargets({ ...targets, choose }, sleepers, room.data.currency))).toContain(says);
  });

  it('of lesson 3 take no reason that hangs on the number of the customer or on chance', () => {
    const reasons: readonly Targets['why'][] = [
      ({ customer }) => ({ zh: `客户 ${customer}`, en: `customer ${customer}` }),
      () => ({ zh: String(Math.random()), en: String(Math.random()) }),
      () => ({ zh: ' ', en: '' }),
    ];
    for (const why of reasons)
      expect(open(checkTargets({ ...targets, why }, sleepers, room.data.currency))).toContain(
        'A reason is empty, or differs',
      );
  });

  it('of lesson 3 accept another good order, and refuse the reverse of one', () => {
    const byTrades: Targets['order'] = (a, b) => b.tradesAYear - a.tradesAYear;
    expect(open(checkTargets({ ...targets, order: byTrades }, sleepers, room.data.currency))).toBe('');
    const reversed: Targets['order'] = (a, b) => targets.order(b, a);
    expect(open(checkTargets({ ...targets, order: reversed }, sleepers, room.data.currency))).toContain(
      'whom do you call first?',
    );
  });

  // A goal that everybody reaches: doubling earns nothing more, trading at all does. And one that nobody reaches.
  it.each(['1', '60000000', '1000000000000000'])(
    'of lesson 4 find pay that hangs on a turnover of %s',
    (goal) => {
      const measures = [
        { measure: 'turnover', weight: '0.50', goal },
        { measure: 'coverage', weight: '0.50', goal: '1' },
      ] as const;
      expect(open(checkReward({ ...reward, measures }, recordOf(room)))).toContain(
        'The turnover alone moves the reward',
      );
    },
  );

  it('of lesson 4 find a full reward that is none: the weights are to add up to 1', () => {
    const measures = reward.measures.map((line) => ({ ...line, weight: '1' }));
    expect(open(checkReward({ ...reward, measures }, recordOf(room)))).toContain('The weights add up to 3');
  });

  it('of lesson 5 refuse numbers that are none, more customers than the book has, and one customer counted twice', () => {
    const book = adviserBook(room);
    for (const watch of [Number.NaN, -5, 1.5, Infinity])
      expect(open(checkMonth({ ...month, watch }, room, book))).toContain('are whole numbers of one or more');
    const n = book.people.length;
    expect(open(checkMonth({ ...month, watch: n + 1 }, room, book))).toContain(
      `He has no more than ${String(n)} customers`,
    );
    // Each line alone is what the gate allows; both are the same customers.
    const allowed = book.people.filter(({ id }) => room.ask(id, 'campaign').value.allowed).length;
    const line = { purpose: 'campaign', channel: 'call', customers: allowed, minutes: 5 } as const;
    const split = {
      ...month,
      contacts: [
        { ...line, at: '10:00' },
        { ...line, at: '11:00' },
      ],
    };
    expect(open(checkMonth(split, room, book))).toContain(
      `${String(2 * allowed)} planned, the gate allows ${String(allowed)}`,
    );
  });

  // 21 days × 8 hours × 60 minutes = 10,080, of which four fifths are 8,064.
  it('of lesson 5 have 8,064 minutes, and not one more', () => {
    const book = adviserBook(room);
    const lasting = (minutes: number) =>
      open(
        checkMonth({ ...month, contacts: [{ ...month.contacts[0]!, customers: 1, minutes }] }, room, book),
      );
    expect(lasting(8064)).not.toContain('Plan again');
    expect(lasting(8065)).toContain(
      'The plan takes 8,065 minutes; four fifths of 21 working days are 8,064.',
    );
  });

  it('of lesson 5 contact whom they watch, and all to whom something is owed, overdue or not', () => {
    const book = adviserBook(room);
    const [contact] = month.contacts;
    const due = {
      duty: 'ours',
      kind: 'new-customer-call-back',
      due: room.data.asOf,
      purpose: 'call-back',
      reasons: [],
    } as const;
    const duties = [
      { ...due, customer: 'a', state: 'overdue' },
      { ...due, customer: 'b', state: 'open' },
      { ...due, customer: 'c', state: 'open' },
    ] as const;
    const found = (customers: number) =>
      open(checkMonth({ ...month, contacts: [{ ...contact!, customers }] }, room, { ...book, duties }));
    expect(found(2)).toContain('Whom nobody contacts, nobody watches.');
    expect(found(2)).toContain('3 duties are due, 1 of them overdue, to 3 customers; the plan contacts 2.');
    expect(found(3)).not.toContain('duties are due');
    expect(found(month.watch)).not.toContain('nobody watches');
  });

  // The course's hours end before 23:00: the later of two hours reaches nobody.
  it('of lesson 5 are held to the stricter of two hours', () => {
    const line = { purpose: 'campaign', channel: 'call', customers: 1, minutes: 5 } as const;
    const contacts = [
      { ...line, at: '10:00' },
      { ...line, at: '23:00' },
    ];
    expect(open(checkMonth({ ...month, contacts }, room, adviserBook(room)))).toContain(
      'at 10:00, 23:00: 2 planned, the gate allows 0',
    );
  });

  it.each([
    ['由您来做决定', 'It is your decision', true],
    ['请了解风险后自行决定', 'The choice is yours', true],
    ['决定权在您', 'It is up to you', true],
    ['我替您决定', 'I decide for you', false],
  ])('of lesson 6 read "%s" and "%s"', (zh, en, accepted) => {
    const who = {
      zh: '我是{adviser}，登记编号{registration}。',
      en: 'I am {adviser}, registration {registration}. ',
    };
    const tip = { zh: `${who.zh}${zh}。`, en: `${who.en}${en}.` };
    expect(open(checkAnswers({ ...answers, tip }, room))).toBe(
      accepted
        ? ''
        : 'Of 6 texts, 0 lack {adviser} and {registration}, and 2 do not say that the decision is the customer’s.',
    );
  });

  it('of lesson 6 hear that nobody knows, and not that everybody does', () => {
    const market = {
      zh: answers.market.zh.replace('谁也无法确定', '谁都知道'),
      en: answers.market.en.replace('nobody knows', 'everybody knows'),
    };
    expect(open(checkAnswers({ ...answers, market }, room))).toBe(
      'The answer on the market: it does not say that nobody knows how it goes on.',
    );
  });
});
