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
  mayContact,
  type PastContact,
  toEpochDay,
} from 'panhuo';
import { bareGate } from './bareGate.js';
import type { Benchmark } from './harness.js';

const ROWS = 1_000_000;
const SAMPLE = 5 * 7 * 11 * 13;
const on = day('2026-03-02');

const from = day('2025-01-02');
const channels = ['call', 'sms'] as const satisfies readonly Channel[];
const consents = channels.map((channel) => ({
  channels: [channel],
  purposes: ['campaign'] as ContactPurpose[],
  givenOn: from,
}));
const history: readonly PastContact[] = [
  { on: day('2026-02-20'), channel: 'call', purpose: 'campaign', by: 'branch' },
];

/** A customer of a book in which most are allowed, so that every rule is asked of most of them. */
function customerOf(row: number): GateCustomer {
  return {
    id: String(row),
    accounts: [{ status: row % 7 === 0 ? 'frozen' : 'normal' }],
    consents: row % 5 === 0 ? [] : consents,
    objections: row % 11 === 0 ? [{ on: from }] : [],
    moneyLaundering: row % 97 === 0 ? 'under-review' : 'clear',
    documents: [{ kind: 'resident-id', validUntil: row % 13 === 0 ? from : day('2030-01-01') }],
  };
}

function book(): GateColumns {
  const customers = Array.from({ length: ROWS }, (_, row) => customerOf(row));
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
    const situation = { channel: 'call', purpose: 'campaign', on, at: '10:00' } as const;
    const gate = compileGate(china.conduct, 'contact', situation);
    // The codes of the columns are read off its first contact and of customer 1, whose accounts are normal.
    const contact = {
      on: toEpochDay(on),
      channel: columns.contacts.channel[0]!,
      purpose: columns.contacts.purpose[0]!,
      normal: columns.accounts[1]!,
      ...{ most: 2, days: 30 },
    };
    return {
      peerName: 'a bare loop over the same columns',
      unit: 'decisions/s',
      rows: ROWS,
      ours: () => gate.judge(columns),
      peer: () => bareGate(columns, contact),
      equal: (ours, peer) => {
        const allowed = ours as Uint8Array;
        // These rows hold every mixture of consent, account, objection and paper.
        const isAsRecords = allowed.subarray(0, SAMPLE).every((byte, row) => {
          const request = { ...situation, customer: customerOf(row), history };
          return mayContact(china.conduct, request).value.allowed === (byte === 1);
        });
        return isAsRecords && Buffer.compare(allowed, peer as Uint8Array) === 0;
      },
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
