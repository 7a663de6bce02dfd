import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The codes of DomainErrors that the documentation of a function names: those of its own `@throws`, those of the functions
 * to which it points there (as `money`), and those that a table in docs/architecture.md names for whole kinds of functions.
 *
 * @param name - A target, such as `retention/cohortTable`; words after the name of the function do not count.
 */
export function documentedCodes(name: string): ReadonlySet<string> {
  return (known[name] ??= new Set([...codesOf(name), ...generalCodesOf(functionOf(name))]));
}

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const throwsBy = throwsInSources();
const known: Record<string, ReadonlySet<string>> = {};

/** The codes of a function and of those it points to, which stand in its own room or in another. */
function codesOf(name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const [room] = name.split('/') as [string];
  const said = throwsBy.get(`${room}/${functionOf(name)}`) ?? throwsBy.get(functionOf(name));
  if (said === undefined) throw new Error(`no doc comment is found for ${name}`);
  const named = [...said.matchAll(/`(\w+)`/g)].map(([, word]) => word!);
  const pointedTo = [...said.matchAll(/\bas `(\w+)`/g)].map(([, other]) => other!);
  return [...named, ...pointedTo.flatMap((other) => codesOf(`${room}/${other}`, seen))];
}

/** The codes of the table; a row that names beginnings, such as `define…`, is of the functions that begin so. */
function generalCodesOf(name: string): string[] {
  return [...page.matchAll(/^\| `(\w+)` +\| ([^|]+)/gm)].flatMap(([, code, whose]) => {
    const beginnings = [...whose!.matchAll(/`(\w+)…`/g)].map(([, beginning]) => beginning!);
    return beginnings.length === 0 || beginnings.some((one) => name.startsWith(one)) ? [code!] : [];
  });
}

/** What every exported function says after `@throws`, by its room and name, and by its name alone. */
function throwsInSources(): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(root, 'src', file), 'utf8');
    const documented = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export (?:function|const|class) (\w+)/g;
    for (const [, comment, name] of text.matchAll(documented)) {
      // It ends where the next tag begins. Of overloads, what one says holds for all.
      const own = /@throws (?:(?!\n \* @)[^])*/.exec(comment!)?.[0] ?? '';
      const [room] = file.split(/[/\\]/) as [string];
      for (const id of [`${room}/${name!}`, name!]) said.set(id, (said.get(id) ?? '') + own);
    }
  }
  return said;
}

function functionOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/ .*/, '');
}
