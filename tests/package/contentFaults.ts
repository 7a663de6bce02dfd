import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { runTime } from './supply/manifestFaults.js';

/** What npm says of a package that it packs or would publish; sizes in bytes. */
export interface PackedList {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** More than this is an accident: a table of figures, a source map, a chunk that doubles. Sizes in bytes. */
const budget: Readonly<Record<string, number>> = { files: 180, size: 1_900_000, unpackedSize: 6_500_000 };

/** Where readers begin; whatever these pages link to may be read, and no other page or picture is packed. */
const frontPages: readonly string[] = ['README.md', 'README.zh-CN.md'];

/** What npm packs whether or not something points at it. */
const alwaysPacked: readonly string[] = ['package.json', 'LICENSE'];

/**
 * Says what a package holds that nobody can reach, misses that something points at, or holds too much of. Code is reached
 * from the exports of package.json by imports, pages from the README by links.
 */
export function contentFaults({ files, size, unpackedSize }: PackedList, folder: string): string[] {
  const paths = files.map(({ path }) => path);
  const read = (path: string): string => readFileSync(posix.join(folder, path), 'utf8');
  const manifest = JSON.parse(read('package.json')) as object;
  const targets = leavesOf(manifest, ['main', 'module', 'types', 'exports']).map((path) =>
    posix.normalize(path),
  );
  const imports = (path: string): string[] => importsOf(path, read(path));
  const code = reachedFrom(targets, paths, (path) =>
    imports(path).filter((target) => target.startsWith('dist/')),
  );
  const pages = reachedFrom(frontPages, paths, (path) =>
    path.endsWith('.md') ? linksOf(path, read(path)) : [],
  );
  const meant = new Set([...code, ...pages, ...alwaysPacked]);
  const strangers = paths
    .filter((path) => code.has(path))
    .flatMap((path) =>
      imports(path).filter((target) => !target.startsWith('dist/') && !runTime.includes(ownerOf(target))),
    );
  return [
    ...paths.filter((path) => !meant.has(path)).map((path) => `not meant to be published: ${path}`),
    ...[...meant]
      .filter((path) => !paths.includes(path))
      .map((path) => `pointed at and not published: ${path}`),
    ...new Set(strangers.map((target) => `imported and no dependency: ${ownerOf(target)}`)),
    ...Object.entries({ files: paths.length, size, unpackedSize })
      .filter(([what, amount]) => amount > (budget[what] ?? 0))
      .map(([what, amount]) => `${what}: ${String(amount)} is over the budget`),
  ];
}

/** Everything that the starting points lead to, themselves among it; what is not there leads nowhere. */
function reachedFrom(
  starts: readonly string[],
  existing: readonly string[],
  next: (path: string) => readonly string[],
): Set<string> {
  const reached = new Set(starts);
  // A set that grows while it is walked is walked to its end.
  for (const path of reached)
    if (existing.includes(path)) for (const target of next(path)) reached.add(target);
  return reached;
}

/** What a built file imports: paths from the root of the package, or names of other packages. */
function importsOf(path: string, text: string): string[] {
  if (!/\.[cm]?[jt]s$/.test(path)) return [];
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName;
    const target = posix.join(posix.dirname(path), fileName);
    // A declaration names the code file beside which the declaration lies that it means.
    return /\.d\.c?ts$/.test(path) ? target.replace(/\.(c?)js$/, '.d.$1ts') : target;
  });
}

function linksOf(path: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s#]+)/g)].map(([, link]) => link!);
  return links.filter((link) => !link.includes(':')).map((link) => posix.join(posix.dirname(path), link));
}

function leavesOf(value: unknown, keys?: readonly string[]): string[] {
  if (typeof value === 'string') return [value];
  const entries = Object.entries(value as Record<string, unknown>);
  return entries.filter(([key]) => keys?.includes(key) ?? true).flatMap(([, part]) => leavesOf(part));
}

/** The package that a specifier names: `date-fns` of `date-fns/locale/zh-CN`. */
function ownerOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
