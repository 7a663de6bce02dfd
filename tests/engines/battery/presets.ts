import { china, course, industry } from 'panhuo';
import { fingerprint, type Json } from 'panhuo/kernel';
import { exact } from './entry.js';

/** Every preset, whole and by its fingerprint. */
export const presetsBattery = Object.entries({ china, course, industry }).map(([name, presets]) =>
  exact(`presets/${name}`, () =>
    Object.entries<unknown>(presets)
      .filter(([, preset]) => typeof preset === 'object')
      // A bundler orders the names of a namespace as it likes.
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, preset]) => [id, preset, fingerprint(JSON.parse(JSON.stringify(preset)) as Json, ['text'])]),
  ),
);
