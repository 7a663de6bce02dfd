// Side-by-side benchmarks: npm run bench (-- --json, -- --only name).
import { parseArgs } from 'node:util';
import { files, type Maker } from './benchmarks.js';
import { measure } from './harness.js';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const { json, only } = values;
let found = false;

for (const load of files) {
  for (const [name, make] of Object.entries(await load())) {
    if (only !== undefined && !name.includes(only)) continue;
    found = true;
    await show(make);
  }
}
if (!found) throw new Error(`no benchmark is called ${only ?? ''}`);

async function show(make: Maker): Promise<void> {
  const made = await make();
  if ('skipped' in made) {
    if (!json) console.log(`${made.name}: skipped: ${made.skipped}`);
    return;
  }
  const measured = await measure(made);
  if (json) {
    console.log(JSON.stringify(measured));
    return;
  }
  const { name, ours, peer, peerName, ratio, spread, unit } = measured;
  const range = spread.map((value) => value.toFixed(2)).join(' to ');
  console.log(
    `${name}: ${String(ours)} ${unit}, ${peerName} ${String(peer)}: ratio ${ratio.toFixed(2)} (${range})`,
  );
}
