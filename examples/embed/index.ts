// Runs each integration of this folder that this machine can, a line each. The files are made to be copied: each says at
// its top how to run it alone. npm run embed, or npm run embed -- --only deno
import { parseArgs } from 'node:util';
import { integrations, runIntegration } from './integrations.js';

const names = integrations.map(({ name }) => name);
const only = asked();
if (only !== undefined && !names.includes(only)) {
  const list = names.join(', ');
  console.error(`--only 应为其中之一 · --only names one of: ${list}`);
  process.exitCode = 1;
} else {
  for (const integration of integrations.filter(({ name }) => only === undefined || name === only)) {
    const outcome = await runIntegration(integration, process.cwd());
    console.log(
      `${integration.name.padEnd(12)}${'skipped' in outcome ? `跳过 · skipped: ${outcome.skipped}` : outcome.line}`,
    );
  }
}

/** The name behind --only; `''`, which no integration has, for a command line that cannot be read. */
function asked(): string | undefined {
  try {
    return parseArgs({ options: { only: { type: 'string' } } }).values.only;
  } catch {
    return '';
  }
}
