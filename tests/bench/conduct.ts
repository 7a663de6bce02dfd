import {
  type Channel,
  china,
  checkWording,
  compileGate,
  type ContactPurpose,
  day,
  type GateColumns,
  type GateCustomer,
  gateColumns,
  type PastContact,
} from 'panhuo';
import { faultless } from './bareLoops.js';
import type { Benchmark } from './harness.js';

const ROWS = 1_000_000;
const on = day('2026-03-02');

/** A book in which most rows are allowed, so that every rule is asked of most of them. */
function book(): GateColumns {
  const from = day('2025-01-02');
  const consents = (['call', 'sms'] as Channel[]).map((channel) => ({
    channels: [channel],
    purposes: ['campaign'] as ContactPurpose[],
    givenOn: from,
  }));
  const customers = Array.from({ length: ROWS }, (_, row): GateCustomer => {
    return {
      id: String(row),
      accounts: [{ status: row % 7 === 0 ? 'frozen' : 'normal' }],
      consents: row % 5 === 0 ? [] : consents,
      objections: row % 11 === 0 ? [{ on: from }] : [],
      moneyLaundering: row % 97 === 0 ? 'under-review' : 'clear',
      documents: [{ kind: 'resident-id', validUntil: row % 13 === 0 ? from : day('2030-01-01') }],
    };
  });
  const history: PastContact[] = [
    { on: day('2026-02-20'), channel: 'call', purpose: 'campaign', by: 'branch' },
  ];
  return gateColumns(
    customers,
    customers.map(() => history),
  );
}

const MEGABYTE = 1_000_000;
const sentence =
  '我们不保证收益，市场有风险；所谓“稳赚不赔”都是骗局。The fund is not guaranteed and may lose value. ';

/** A text of so many UTF-16 units. */
function textOf(units: number): string {
  return sentence.repeat(Math.ceil(units / sentence.length)).slice(0, units);
}

/** Benchmarks of the conduct room. */
export const conductBenchmarks: Readonly<Record<string, () => Benchmark>> = {
  'conduct/compileGate/bare loop': () => {
    const columns = book();
    const gate = compileGate(china.conduct, 'contact', {
      ...({ channel: 'call', purpose: 'campaign' } as const),
      on,
      at: '10:00',
    });
    const faults = gate.judge(columns).map((allowed) => 1 - allowed);
    return {
      peerName: 'a bare loop over one byte a customer',
      unit: 'decisions/s',
      rows: ROWS,
      ours: () => gate.judge(columns),
      peer: () => faultless(faults),
      equal: (ours, peer) => Buffer.compare(ours as Uint8Array, peer as Uint8Array) === 0,
    };
  },
  'conduct/checkWording, growth from 0.5 to 1 MB': () => {
    const whole = textOf(MEGABYTE);
    const half = textOf(MEGABYTE / 2);
    return {
      peerName: 'half of the text, twice',
      unit: 'characters/s',
      rows: MEGABYTE,
      ours: () => checkWording(china.phrases, whole).length,
      peer: () => checkWording(china.phrases, half).length + checkWording(china.phrases, half).length,
      equal: (ours, peer) => ours === peer,
    };
  },
};
