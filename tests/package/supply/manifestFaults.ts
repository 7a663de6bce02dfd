/** What a package.json says that matters to whoever installs the package. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly bundleDependencies?: readonly string[] | boolean;
  readonly bundledDependencies?: readonly string[] | boolean;
}

/** All that the library may ask for at run time. A fourth is a decision, not an edit. */
export const runTime: readonly string[] = ['date-fns', 'decimal.js', 'zod'];

const otherWays = [
  'optionalDependencies',
  'peerDependencies',
  'bundleDependencies',
  'bundledDependencies',
] as const;

/** Says where our own manifest asks for more than the three, for a range instead of a version, or runs code at install. */
export function manifestFaults(manifest: Manifest): string[] {
  const asked = Object.entries(manifest.dependencies ?? {});
  const names = asked.map(([name]) => name).sort();
  return [
    ...(names.join() === runTime.join() ? [] : [`dependencies: ${names.join(', ')}`]),
    ...asked
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${name}: ${version} is not an exact version`),
    ...otherWays.filter((way) => manifest[way] !== undefined).map((way) => `${way} are asked for`),
    ...installScriptsOf(manifest).map((script) => `${script} runs on the machine that installs`),
  ];
}

/** The scripts that npm runs on a machine that installs a package: of the registry's packages these three. */
export function installScriptsOf({ scripts = {} }: Manifest): string[] {
  return ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts);
}
