// A thread of Node: columns are handed over, judged and handed back, and the main thread stays free.
// Run it alone: node examples/embed/worker.mjs
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { course, day, judgeColumns, regimes, toEpochDay, wordTerm } from 'panhuo';
import { seededRandom } from 'panhuo/kernel';

if (isMainThread) {
  // A made-up index: a random walk of 2,000 days from a seed.
  const chance = seededRandom(9);
  const first = toEpochDay(day('2018-01-01'));
  const bars = { day: new Int32Array(2000), close: new Float64Array(2000) };
  for (let row = 0; row < 2000; row += 1) {
    bars.day[row] = first + row;
    bars.close[row] = (bars.close[row - 1] ?? 1000) * (0.97 + 0.06 * chance.next());
  }
  const thread = new Worker(new URL(import.meta.url));
  thread.postMessage(bars, [bars.day.buffer, bars.close.buffer]); // handed over, not copied
  const [regime] = await once(thread, 'message');
  const counts = regimes.map((id, code) => [id, regime.filter((called) => called === code).length]);
  const words = (language) => counts.map(([id, days]) => `${wordTerm(id, language)} ${days}`).join(', ');
  console.log(`虚构指数，各市道天数：${words('zh')} · a made-up index, days by regime: ${words('en')}`);
} else {
  parentPort.once('message', (bars) => {
    const { regime } = judgeColumns(course.marketJudge, bars);
    parentPort.postMessage(regime, [regime.buffer]);
  });
}
