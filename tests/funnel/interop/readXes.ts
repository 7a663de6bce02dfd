import type { Step } from 'panhuo';
import { Parser } from 'saxen';

/** An element of XML with its attributes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** Reads XML with a real parser. What it only warns of fails too. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const fail = (fault: Error) => {
    throw fault;
  };
  new Parser()
    .on('warn', fail)
    .on('error', fail)
    .on('openTag', (name, attributes, decode) => {
      const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
      const element = {
        name,
        attributes: Object.fromEntries(decoded) as Record<string, string>,
        children: [],
      };
      open.at(-1)!.children.push(element);
      open.push(element);
    })
    .on('closeTag', () => open.pop())
    .parse(xml);
  return root.children[0]!;
}

/** What a log of XES says of a step: its facts without the idempotency key, and its time. */
export type ReadStep = Omit<Step, 'key' | 'on'> & { readonly on: string; readonly time: string };

/** Reads a log of XES back into steps, case by case, written from the description in `toXes` alone. */
export function readXes(xml: string): ReadStep[] {
  return childrenOf(readXml(xml), 'trace').flatMap((trace) => {
    const own = valuesOf(trace);
    return childrenOf(trace, 'event').map((event) => readEvent(own, valuesOf(event)));
  });
}

export const childrenOf = ({ children }: Element, wanted: string): Element[] =>
  children.filter(({ name }) => name === wanted);

/** The attributes of XES in a log, a trace or an event, by key. A key that comes twice is a fault. */
export function valuesOf({ children }: Element): Map<string, string> {
  const pairs = children
    .filter(({ name }) => ['string', 'date', 'int'].includes(name))
    .map(({ attributes }) => [attributes['key']!, attributes['value']!] as const);
  const values = new Map(pairs);
  if (values.size !== pairs.length) throw new Error('a key comes twice');
  return values;
}

function readEvent(trace: ReadonlyMap<string, string>, event: ReadonlyMap<string, string>): ReadStep {
  const labels = new Map<string, string>();
  for (const [key, value] of event) {
    if (key === 'org:resource') labels.set('adviser', value);
    if (key.startsWith('label.')) labels.set(nameOf(key.slice(6)), value);
  }
  const [at, reason, entry] = ['at', 'reason', 'entry'].map((key) => event.get(key));
  return {
    case: trace.get('concept:name')!,
    customer: trace.get('customer')!,
    revision: Number(event.get('revision')),
    episode: Number(event.get('episode')),
    event: event.get('concept:name')!,
    from: event.get('from') ?? null,
    to: event.get('to')!,
    on: event.get('on')!,
    time: event.get('time:timestamp')!,
    ...(at !== undefined && { at: Number(at) }),
    ...(reason !== undefined && { reason }),
    ...(entry !== undefined && { entry }),
    ...(labels.size > 0 && { labels: Object.fromEntries(labels) }),
  };
}

// The names of SQL/XML: _xHHHH_ is the character of that number.
function nameOf(escaped: string): string {
  return escaped.replaceAll(/_x([0-9A-F]{4,6})_/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
