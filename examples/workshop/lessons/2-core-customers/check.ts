import {
  behaviourProfile,
  type BehaviourProfile,
  checkWording,
  china,
  course,
  defineBehaviourPolicy,
  describe,
  DomainError,
  type ServiceRule,
  wordTerm,
  type Language,
} from 'panhuo';
import { listing } from '../../../branch-review/report/format.js';
import { failed, passed } from '../../check.js';
import type { Classroom } from '../../classroom.js';
import type { Check } from '../../lesson.js';

/** More services than this an adviser cannot give one customer well. */
const MOST = 3;

/** So many kinds of customer are named; the others are counted. */
const NAMED = 3;

/** Facts that come to each level of a dimension, on 100 of assets. */
const holdings = { light: '10', medium: '50', heavy: '90' };
const profitRatios = { losing: -0.5, even: 0, winning: 1 };

/** Checks the menu of exercise 2 on every kind of customer that there can be, and on the class's own VIPs. */
export function checkServices(
  services: readonly ServiceRule[],
  { people }: Pick<Classroom, 'people'>,
): Check[] {
  let profiles: BehaviourProfile[];
  try {
    profiles = everyKind(services);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [zh, en] = [describe(error.reason, 'zh'), describe(error.reason, 'en')];
    return [failed(`菜单不成立：${zh}。`, `The menu is none: ${en}.`)];
  }
  const real = people.filter(
    ({ behaviour: { position, profit, personality } }) => position && profit && personality,
  );
  return [
    checkEverybody(profiles, real.length),
    checkFew(profiles),
    checkCare(profiles),
    checkWords(services),
  ];
}

// Three levels in each of three dimensions: 27 kinds.
function everyKind(services: readonly ServiceRule[]): BehaviourProfile[] {
  const policy = defineBehaviourPolicy({ ...course.behaviour, id: 'class/services', services });
  return Object.values(holdings).flatMap((held) =>
    Object.values(profitRatios).flatMap((ratio) =>
      course.behaviour.personality.map((personality) => {
        // Profit ÷ money put in is the ratio: the holdings are worth the money put in and the profit.
        const profit = (Number(held) * ratio) / (1 + ratio);
        return behaviourProfile(policy, {
          assets: '100',
          holdings: held,
          profit: String(profit),
          personality,
        }).value;
      }),
    ),
  );
}

function checkEverybody(profiles: readonly BehaviourProfile[], real: number): Check {
  const left = profiles.filter(({ services }) => services.length === 0);
  const n = String(profiles.length - left.length);
  if (left.length === 0)
    return passed(
      `27 种客户都有服务，数据中 ${String(real)} 位三个维度都已知的客户也都有。`,
      `All 27 kinds of customer have a service, and so have the ${String(real)} of your data who are known in all three dimensions.`,
    );
  return failed(
    `27 种客户中只有 ${n} 种有服务。例如没有：${kindsOf(left, 'zh')}。`,
    `Only ${n} of 27 kinds of customer have a service. Without one, for example: ${kindsOf(left, 'en')}.`,
  );
}

function checkFew(profiles: readonly BehaviourProfile[]): Check {
  const many = profiles.filter(({ services }) => services.length > MOST);
  const most = String(Math.max(...profiles.map(({ services }) => services.length)));
  if (many.length === 0)
    return passed(
      `最多的一种客户有 ${most} 项服务，做得过来。`,
      `Nobody has more than ${most} services: that can be done.`,
    );
  return failed(
    `有的客户多达 ${most} 项服务，最多 ${String(MOST)} 项。例如：${kindsOf(many, 'zh')}。`,
    `Some have ${most} services; ${String(MOST)} is the most that can be done well. For example: ${kindsOf(many, 'en')}.`,
  );
}

// A losing customer has something that the same customer without losses has not.
function checkCare(profiles: readonly BehaviourProfile[]): Check {
  const losing = profiles.filter(({ profit }) => profit === 'losing');
  const uncared = losing.filter(({ position, personality, services }) => {
    const winner = profiles.find(
      (one) => one.profit === 'winning' && one.position === position && one.personality === personality,
    );
    return services.every((service) => winner?.services.includes(service) === true);
  });
  if (uncared.length === 0)
    return passed(
      '亏损的客户都得到盈利客户所没有的服务。',
      'Every losing customer has a service that a winning one has not.',
    );
  return failed(
    `${String(losing.length)} 种亏损客户中，${String(uncared.length)} 种得到的与盈利客户一样，没有专门的关怀。例如：${kindsOf(uncared, 'zh')}。`,
    `Of ${String(losing.length)} kinds of losing customer, ${String(uncared.length)} get what a winner gets and no care of their own. For example: ${kindsOf(uncared, 'en')}.`,
  );
}

function checkWords(services: readonly ServiceRule[]): Check {
  const findings = (language: Language): string[] =>
    services.flatMap(({ id, text }) =>
      checkWording(china.phrases, text[language]).map((found) => `${id}: ${describe(found, language)}`),
    );
  const [zh, en] = [findings('zh'), findings('en')];
  if (zh.length + en.length === 0)
    return passed(
      '服务名称中没有发现不当用语；仍须有人审读。',
      'No unlawful phrase was found in the names; a person still has to read them.',
    );
  return failed(
    `有不当用语：${(zh.length > 0 ? zh : en).join('；')}。`,
    `Unlawful wording: ${(en.length > 0 ? en : zh).join('; ')}.`,
  );
}

function kindsOf(profiles: readonly BehaviourProfile[], language: Language): string {
  const names = profiles
    .slice(0, NAMED)
    .map(({ position, profit, personality }) =>
      [position, profit, personality].map((level) => wordTerm(level ?? '', language)).join('/'),
    );
  return listing(names, language);
}
