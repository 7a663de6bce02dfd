import type { FuzzTarget } from './target.js';

/** Targets of rooms whose facts a service passes on as they came over the line: what takes values must stand JSON. */
export function takingJson(targets: readonly FuzzTarget[]): readonly FuzzTarget[] {
  return targets.map((target) => (target.takes === 'values' ? { ...target, takes: 'json' } : target));
}
