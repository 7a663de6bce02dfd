import fc from 'fast-check';
import 'zod';
import { afterAll, beforeEach, inject, vi } from 'vitest';

// Runs before every test file, after Stryker's own setup. Stryker switches a mutant on when the first test begins; our files
// compute much at their top, in describe and in hooks, so here it is on as soon as the library has loaded.

/** What Stryker keeps in the global object of a worker, for its instrumented code, and our count beside it. */
interface Switchboard {
  activeMutant?: string | undefined;
  hitCount?: number;
  currentTestId?: string | undefined;
  mutantCoverage?: { perTest: Record<string, Record<string, number>> };
  testsBegun?: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly mode: 'mutant' | 'dry-run';
    readonly activeMutant: string;
    readonly globalNamespace: '__stryker__';
  }
}

// The same cases in every run: else a mutant would be killed in one and survive in the next.
fc.configureGlobal({ seed: 1 });

// Modules of test data are made anew for every file, as they are where files share nothing.
vi.resetModules();

const switchboard = (globalThis as unknown as { __stryker__: Switchboard })[inject('globalNamespace')];

await loadForgetful();
beforeEach(() => {
  switchboard.testsBegun = (switchboard.testsBegun ?? 0) + 1;
});

if (inject('mode') === 'mutant') {
  switchboard.hitCount = 0;
  switchboard.activeMutant = inject('activeMutant');
} else {
  coverFromTheTop();
}

/**
 * Loads the library with maps that forget when a test begins. What it compiles once and remembers would else be run, and seem
 * covered, by the first test alone that asks for it.
 */
async function loadForgetful(): Promise<void> {
  const { WeakMap: Remembering } = globalThis;
  type Entry = readonly [begun: number | undefined, value: unknown];
  globalThis.WeakMap = class<K extends WeakKey> extends Remembering<K, Entry> {
    override has(key: K): boolean {
      return super.get(key)?.[0] === switchboard.testsBegun && super.has(key);
    }

    override get(key: K): Entry | undefined {
      return this.has(key) ? (super.get(key)?.[1] as Entry) : undefined;
    }

    override set(key: K, value: Entry): this {
      return super.set(key, [switchboard.testsBegun, value]);
    }
  };
  await import('panhuo');
  globalThis.WeakMap = Remembering;
}

/** Counts what the file ran outside its tests as covered by each of them. */
function coverFromTheTop(): void {
  const outside = 'outside the tests';
  const ids = new Set<string>();
  let current: string | undefined;
  Object.defineProperty(switchboard, 'currentTestId', {
    configurable: true,
    get: () => current ?? outside,
    set: (id: string | undefined) => {
      current = id;
      if (id !== undefined) ids.add(id);
    },
  });
  afterAll(() => {
    const perTest = switchboard.mutantCoverage?.perTest ?? {};
    const { [outside]: shared = {} } = perTest;
    Reflect.deleteProperty(perTest, outside);
    for (const id of ids) {
      const own = (perTest[id] ??= {});
      for (const [mutant, hits] of Object.entries(shared)) own[mutant] = (own[mutant] ?? 0) + hits;
    }
  });
}
