/**
 * How hostile the inputs of a function are, by what docs/architecture.md says of it. `anything`: untrusted data enters there,
 * so also what only a program can make, such as proxies and getters. `json`: what a service passes on as it came over the
 * line. `values`: typed data of the program: objects and lists stay what they are, and everything in them is odd.
 */
export type Hostility = 'anything' | 'json' | 'values';

/** A public function of the library, and what it is fed with. */
export interface FuzzTarget {
  /** Room and function, such as `customer/parseCustomer`. */
  readonly name: string;
  readonly call: (...args: never[]) => unknown;
  readonly takes: Hostility;
  /**
   * Good argument lists, of which the hostile ones are made; the function accepts every one. A checked definition is left
   * as it is, and what is no plain data is only replaced as a whole.
   */
  readonly seeds: () => readonly (readonly unknown[])[];
  /** The part of a result that speaks of faults, and so must say nothing of the person whose data it refuses. */
  readonly says?: (result: never) => unknown;
  /** What makes an argument of what is fed, such as `funnel/defineFunnel`: it may refuse that by codes of its own. */
  readonly madeBy?: string;
}

/** One change to an argument list. `at` are the keys that lead to a place; the first is the number of the argument. */
export type Step =
  | { readonly how: 'put'; readonly at: Path; readonly value: Value }
  | { readonly how: 'add'; readonly at: Path; readonly key: string; readonly value: Value }
  | { readonly how: 'copy'; readonly at: Path; readonly from: Path }
  | { readonly how: 'rename'; readonly at: Path; readonly key: string }
  | { readonly how: 'turn'; readonly at: Path; readonly turn: string }
  | { readonly how: 'drop' | 'hole' | 'double'; readonly at: Path };

/** The way to a place in an argument list. */
export type Path = readonly string[];

/** A value by its name in `oddities`, or JSON. */
export type Value = { readonly odd: string } | { readonly json: unknown };

/** How an input is made: a good argument list, and what is done to it. It is JSON, so an input can be printed and kept. */
export interface Recipe {
  /** Which of the target's argument lists. */
  readonly seed: number;
  readonly steps: readonly Step[];
}

/** The doors of docs/architecture.md. */
const doors = /^(parse|safeParse|read|check|define|inspect)/;

/** A target, as the lists of a room write it: doors take anything, other functions odd values where nothing else is said. */
export function target(
  name: string,
  call: FuzzTarget['call'],
  seeds: FuzzTarget['seeds'],
  options: Partial<Pick<FuzzTarget, 'takes' | 'says' | 'madeBy'>> = {},
): FuzzTarget {
  const isDoor = doors.test(name.slice(name.lastIndexOf('/') + 1));
  return { name, call, seeds, takes: isDoor ? 'anything' : 'values', ...options };
}
