// A few days of a branch's service, its cases in PostgreSQL (in memory, by PGlite). See docs/funnel.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Advance, day, describe, type Label, replay } from 'panhuo';
import { branchFunnel } from './branchFunnel.js';
import { relay } from './relay.js';
import { funnelService } from './service.js';

const database = await PGlite.create();
await database.exec(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8'));
const cases = funnelService(branchFunnel, database, '/branch/service');
type Stage = keyof typeof branchFunnel.stages;

const say = (zh: string, en: string): void => {
  console.log(`${zh} / ${en}`);
};
const stageName = (stage: Stage): Label => branchFunnel.stages[stage].text;

function tell(answer: Advance<Stage>): void {
  const { zh, en } = stageName(answer.row.stage);
  if (answer.moved) say(`  → ${zh}`, en);
  else for (const reason of answer.reasons) say(`  ✗ ${describe(reason, 'zh')}`, describe(reason, 'en'));
}

say('2024-01-05 开案', 'a case is opened');
await cases.open({ id: 'k1', customer: 'c1', on: day('2024-01-05'), entry: 'normal', key: 'list-7' });
await cases.open({ id: 'k2', customer: 'c2', on: day('2024-01-05'), entry: 'dormant', key: 'list-8' });

say('2024-01-09 可以做什么？', 'what may happen?');
for (const { event, to, allowed, reasons } of await cases.offer('k1', day('2024-01-09'), {})) {
  const { zh, en } = stageName(to);
  say(`  ${allowed ? '✓' : '✗'} ${event} → ${zh}`, en);
  for (const reason of reasons) say(`      ${describe(reason, 'zh')}`, describe(reason, 'en'));
}

say('2024-01-10 有意向，但未调查需求', 'interest, but the needs are not surveyed');
const interest = { event: 'interest', on: day('2024-01-10'), key: 'call-1' } as const;
tell(await cases.move('k1', interest));
say('2024-01-10 调查后再来', 'again, after the survey');
const surveyed = { ...interest, facts: { needsSurveyed: true } };
tell(await cases.move('k1', surveyed));
say('同一消息又送到一次', 'the same message is delivered once more');
tell(await cases.move('k1', surveyed));

say('2024-01-16 两位客户经理同时操作', 'two advisers at the same moment');
const facts = { suitabilityValid: true };
const both = await Promise.all([
  cases.move('k1', { event: 'decide', on: day('2024-01-16'), facts, key: 'desk-1' }),
  cases.move('k1', { event: 'hesitate', on: day('2024-01-16'), key: 'desk-2', expectRevision: 1 }),
]);
both.forEach(tell);

const night = day('2024-04-05');
say(`${night} 夜间任务`, 'the nightly job');
for await (const id of cases.due(night)) {
  say(`  ${id} 到期`, `${id} is due`);
  tell(await cases.elapse(id, night));
}

say('发件箱', 'the outbox');
await relay(database, (events) => {
  for (const { id, type } of events) console.log(`  ${id} ${type}`);
  return Promise.resolve();
});

const rebuilt = replay(branchFunnel, await cases.log('k1'));
say(
  `按记录重建：第 ${String(rebuilt.revision)} 步`,
  `rebuilt from the log: step ${String(rebuilt.revision)}`,
);
await database.close();
