import { describe, type GateDecision, type Language, wordTerm } from 'panhuo';
import { count, wholePercent } from '../../../branch-review/report/format.js';
import { kindsRefused } from '../../../branch-review/report/gateWords.js';
import { contactGate } from '../../../branch-review/review/contacts.js';
import { failed, passed } from '../../check.js';
import type { Classroom } from '../../classroom.js';
import type { Check } from '../../lesson.js';
import type { AdviserBook } from './adviserBook.js';
import { chanceOf, chanceOfCourse, SURE } from './chances.js';
import type { MonthPlan, PlannedContacts } from './monthPlan.js';

/** Minutes of a month: 21 working days of eight hours (ours) … */
const MINUTES = 21 * 8 * 60;

/** … of which advisers spend four fifths with customers (the course). */
const WITH_CUSTOMERS = 0.8;

/** From so many cases on, the adviser’s own rate tells something; before that, the branch’s is taken. */
const ENOUGH_CASES = 30;

/** Checks the month of exercise 5: enough customers, first what is owed, nobody against the rules, and time for it all. */
export function checkMonth(plan: MonthPlan, room: Classroom, book: AdviserBook): Check[] {
  const { closes, watch, contacts } = plan;
  const numbers = [closes, watch, ...contacts.flatMap(({ customers, minutes }) => [customers, minutes])];
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 1))
    return [
      failed(
        'closes、watch、customers 和 minutes 都应为 1 以上的整数。',
        'closes, watch, customers and minutes are whole numbers of one or more.',
      ),
    ];
  return [
    checkWatched(plan, room, book),
    ...checkDuties(plan, book),
    ...waysOf(contacts).map((way) => checkGate(way, room, book)),
    checkTime(plan),
  ];
}

// Two lines of one purpose and channel are calls to the same customers, who can be reached once: at the stricter of the two hours.
function waysOf(contacts: MonthPlan['contacts']): PlannedContacts[][] {
  const ways = new Map<string, PlannedContacts[]>();
  for (const line of contacts) {
    const way = `${line.purpose} ${line.channel}`;
    ways.set(way, [...(ways.get(way) ?? []), line]);
  }
  return [...ways.values()];
}

function checkWatched({ closes, watch, contacts }: MonthPlan, { data }: Classroom, book: AdviserBook): Check {
  const [own, branch] = [book.steps, data.steps ?? []].map((steps) => chanceOf(steps, data.asOf, closes));
  const course = chanceOfCourse(closes);
  // A rate of nothing plans nothing: then the course's ratio has to do.
  const useful = [
    ...((own!.counts?.opened ?? 0) >= ENOUGH_CASES ? [{ ...own!, zh: '他自己', en: 'His own' }] : []),
    { ...branch!, zh: '营业部', en: 'The branch’s' },
    { ...course, zh: '课程', en: 'The course’s' },
  ].find(({ needed }) => needed.assured !== null);
  const { zh, en, chance, needed } = useful!;
  const enough = needed.assured!;
  const inBook = book.people.length;
  const reached = contacts.reduce((sum, { customers }) => sum + customers, 0);
  const [rate, sure] = [wholePercent(chance ?? 0), wholePercent(SURE)];
  const words = {
    zh: `${zh}的成交率为 ${rate}：要 ${String(closes)} 笔成交、有 ${sure} 的把握，须关注 ${String(enough)} 位；计划关注 ${String(watch)} 位，联系 ${String(reached)} 人次。`,
    en: `${en} rate of closes is ${rate}: to be ${sure} sure of ${String(closes)}, ${String(enough)} customers are to be watched. The plan watches ${String(watch)} and makes ${String(reached)} contacts.`,
  };
  if (watch >= enough && reached >= watch && watch <= inBook) return passed(words.zh, words.en);
  if (watch > inBook)
    return failed(
      `${words.zh}他名下只有 ${String(inBook)} 位客户：目标要与名下的客户相称。`,
      `${words.en} He has no more than ${String(inBook)} customers: the goal has to fit his book.`,
    );
  return failed(
    `${words.zh}关注了却不联系，等于没有关注。`,
    `${words.en} Whom nobody contacts, nobody watches.`,
  );
}

// What is owed comes first: for each purpose as many contacts as lines that are overdue or due soon.
function checkDuties({ contacts }: MonthPlan, { duties = [] }: AdviserBook): Check[] {
  const owed = duties.filter(({ state }) => state !== 'unknown');
  return [...new Set(owed.map(({ purpose }) => purpose))].map((purpose) => {
    const lines = owed.filter((line) => line.purpose === purpose);
    const overdue = lines.filter(({ state }) => state === 'overdue').length;
    const customers = new Set(lines.map(({ customer }) => customer)).size;
    const planned = contacts
      .filter((line) => line.purpose === purpose)
      .reduce((sum, line) => sum + line.customers, 0);
    const words = {
      zh: `目的“${wordTerm(purpose, 'zh')}”：应做 ${String(lines.length)} 项（逾期 ${String(overdue)} 项），涉及 ${String(customers)} 位客户；计划联系 ${String(planned)} 位。`,
      en: `For "${wordTerm(purpose, 'en')}", ${String(lines.length)} duties are due, ${String(overdue)} of them overdue, to ${String(customers)} customers; the plan contacts ${String(planned)}.`,
    };
    return planned >= customers ? passed(words.zh, words.en) : failed(words.zh, words.en);
  });
}

function checkGate(way: readonly PlannedContacts[], { data }: Classroom, { people }: AdviserBook): Check {
  const [{ purpose, channel }] = way as readonly [PlannedContacts];
  const customers = way.reduce((sum, line) => sum + line.customers, 0);
  const hours = way.map((line) => line.at);
  const at = hours.join(', ');
  const answersAt = hours.map((hour) => {
    const ask = contactGate(data, { channel, at: hour });
    return people.map(({ id }) => ask(id, purpose));
  });
  const answers = answersAt.sort((a, b) => allowedIn(a) - allowedIn(b))[0]!;
  const allowed = allowedIn(answers);
  const words = {
    zh: `${wordTerm(purpose, 'zh')}，${wordTerm(channel, 'zh')}，${at}：计划 ${String(customers)} 位，合规允许 ${String(allowed)} 位。`,
    en: `${wordTerm(purpose, 'en')} by ${wordTerm(channel, 'en')} at ${at}: ${String(customers)} planned, the gate allows ${String(allowed)}.`,
  };
  if (customers <= allowed) return passed(words.zh, words.en);
  return failed(
    `${words.zh}常见原因：${whyOf(answers, 'zh')}。`,
    `${words.en} Most often: ${whyOf(answers, 'en')}.`,
  );
}

function allowedIn(answers: readonly GateDecision[]): number {
  return answers.filter(({ value }) => value.allowed).length;
}

function whyOf(answers: readonly GateDecision[], language: Language): string {
  const counts = new Map<string, number>();
  for (const { reasons } of answers) {
    const hours = reasons
      .filter(({ rule }) => rule === 'conduct_hours')
      .map((reason) => describe(reason, language));
    for (const kind of hours.length > 0 ? hours : kindsRefused(reasons, language))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest === undefined ? '–' : `${commonest[0]} (${count(commonest[1])})`;
}

function checkTime({ contacts }: MonthPlan): Check {
  const spent = contacts.reduce((sum, { customers, minutes }) => sum + customers * minutes, 0);
  const available = Math.round(MINUTES * WITH_CUSTOMERS);
  const words = {
    zh: `计划用 ${count(spent)} 分钟；一个月 21 个工作日，八成时间是 ${count(available)} 分钟。`,
    en: `The plan takes ${count(spent)} minutes; four fifths of 21 working days are ${count(available)}.`,
  };
  if (spent > 0 && spent <= available) return passed(words.zh, words.en);
  return failed(`${words.zh}请重新安排。`, `${words.en} Plan again.`);
}
