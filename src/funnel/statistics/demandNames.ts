import { demand, demandEach } from '../../kernel/index.js';

/** Refuses what is no list of names. An empty text is one: a log may come from anywhere. Throws `facts_invalid`. */
export function demandNames(names: unknown, path: string): asserts names is readonly string[] {
  demandEach(names as readonly unknown[], path, (name, place) => {
    demand(typeof name === 'string', place, 'text');
  });
}
