// Deno: what may happen next to this customer, and what is missing? Run it alone: deno run examples/embed/deno.ts
// With package.json and node_modules Deno finds the library as Node does; without, import it from 'npm:panhuo'.
import { choices, course, day, describe, openCase, type Language } from 'panhuo';

const on = day('2026-01-05');
const { row } = openCase(course.serviceFunnel, { id: 'k1', customer: 'c1', on, entry: 'dormant' });
const next = choices(course.serviceFunnel, row, { on, facts: { behaviourAnalysed: true } });
const refused = next.find(({ event }) => event === 'interest')!;
const words = (language: Language) => refused.reasons.map((reason) => describe(reason, language)).join('; ');
console.log(`interest → ${refused.to}, allowed: ${refused.allowed} · ${words('zh')} · ${words('en')}`);
