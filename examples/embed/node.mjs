// Plain Node, ES modules: may we call him this evening, and why not? Run it alone: node examples/embed/node.mjs
import { china, day, describe, mayContact } from 'panhuo';

const customer = {
  id: '10086',
  accounts: [{ status: 'normal' }],
  documents: [{ kind: 'resident-id', validUntil: day('2030-01-01') }],
  consents: [{ channels: ['call'], purposes: ['campaign'], givenOn: day('2025-01-02') }],
  objections: [],
  moneyLaundering: 'clear',
};
const plan = { customer, channel: 'call', purpose: 'campaign', on: day('2026-03-02'), at: '21:30' };
const { value, reasons } = mayContact(china.conduct, { ...plan, history: [] });
const against = reasons.filter(({ rule }) => rule !== 'conduct_met');
const words = (language) => against.map((reason) => describe(reason, language)).join('; ');
console.log(`allowed: ${value.allowed} · ${words('zh')} · ${words('en')}`);
