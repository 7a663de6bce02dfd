import { course, describe, type FunnelDefinition, inspectFunnel, type Language } from 'panhuo';
import { listing } from '../../../branch-review/report/format.js';
import { failed, passed } from '../../check.js';
import type { Check } from '../../lesson.js';
import { factsOf, reaches, type Stage, targetsOf } from './trial.js';

/** The longest time, in days, after which somebody has to look at a case: what the course's own funnel allows. */
const LONGEST = course.serviceFunnel.stages.watch.staleAfterDays ?? 30;

/** Checks the funnel of exercise 1: its form, by the library; and what becomes of customers in it, by sending them through. */
export function checkFunnel(funnel: FunnelDefinition): Check[] {
  return [checkForm(funnel), checkMemory(funnel), checkGuard(funnel), checkRefusals(funnel)];
}

function checkForm(funnel: FunnelDefinition): Check {
  const findings = inspectFunnel(funnel);
  if (findings.length === 0)
    return passed(
      '漏斗的定义没有问题（inspectFunnel）。',
      'The library finds nothing wrong with the definition (inspectFunnel).',
    );
  return failed(
    `inspectFunnel 发现的问题：${findings.map((found) => describe(found, 'zh')).join('；')}。`,
    `What inspectFunnel finds: ${findings.map((found) => describe(found, 'en')).join('; ')}.`,
  );
}

function checkMemory(funnel: FunnelDefinition): Check {
  const forgotten = openStages(funnel).filter(
    ({ after, staleAfterDays }) => Math.min(after?.days ?? Infinity, staleAfterDays ?? Infinity) > LONGEST,
  );
  if (forgotten.length === 0)
    return passed(
      `每个进行中的阶段在 ${String(LONGEST)} 天内都有人过问。`,
      `In every open stage somebody looks after ${String(LONGEST)} days at most.`,
    );
  return failed(
    `客户会被遗忘在：${namesOf(forgotten, 'zh')}。请写 staleAfterDays（提醒）或 after（到期事件），不超过 ${String(LONGEST)} 天。`,
    `Customers are forgotten in: ${namesOf(forgotten, 'en')}. Give it staleAfterDays (a reminder) or after (a deadline), ${String(LONGEST)} days at most.`,
  );
}

function checkGuard(funnel: FunnelDefinition): Check {
  if (inspectFunnel(funnel).some(({ severity }) => severity === 'error'))
    return failed(
      '定义有错误，客户还不能走一遍。',
      'The definition has errors: no customer can be sent through it yet.',
    );
  const facts = factsOf(funnel);
  const unsuitable = reaches(funnel, { ...facts, suitabilityValid: false });
  const suitable = reaches(funnel, { ...facts, suitabilityValid: true });
  if (unsuitable.length > 0)
    return failed(
      `适当性测评无效的客户仍能走到：${namesOf(unsuitable, 'zh')}。请在该转移上加 when，事实名为 suitabilityValid。`,
      `A customer without a valid suitability test comes as far as: ${namesOf(unsuitable, 'en')}. Put a guard (when) on that move, with the fact suitabilityValid.`,
    );
  if (suitable.length === 0)
    return failed(
      '测评有效、其他条件都满足的客户也走不到成交。',
      'Even a customer with a valid test, who meets every guard, never comes to a deal.',
    );
  return passed(
    '走了两遍：测评无效者被拒，测评有效者能走到终点。',
    'Sent through twice: without a valid suitability test he is refused, with one he comes to the end.',
  );
}

function checkRefusals(funnel: FunnelDefinition): Check {
  const silent = openStages(funnel).filter(
    ({ on: events = {} }) =>
      !Object.values(events).some((move) => targetsOf(move).some((to) => funnel.stages[to]?.kind === 'lost')),
  );
  const codes = funnel.lose?.length ?? 0;
  if (silent.length === 0 && codes >= 2)
    return passed(
      `每个阶段都可以说“不”，并从 ${String(codes)} 个原因中留下一个。`,
      `In every stage the customer may say no, and leaves one of ${String(codes)} reasons.`,
    );
  return failed(
    `${silent.length > 0 ? `这些阶段里客户无法拒绝：${namesOf(silent, 'zh')}。` : ''}流失原因（lose）现有 ${String(codes)} 个，至少要能分出两种。`,
    `${silent.length > 0 ? `Nobody can say no in: ${namesOf(silent, 'en')}. ` : ''}Reason codes (lose): ${String(codes)}; at least two have to be told apart.`,
  );
}

function openStages({ stages }: FunnelDefinition): Stage[] {
  return Object.values(stages).filter(({ kind }) => kind === 'open');
}

function namesOf(stages: readonly Stage[], language: Language): string {
  return listing(
    stages.map(({ text }) => text[language]),
    language,
  );
}
