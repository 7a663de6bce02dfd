import type { Label } from '../label.js';

/**
 * Wording by rule. `{name}` is replaced by the fact of that name; `{name|percent}`, `{name|money}`, `{name|figure}`,
 * `{name|path}` and `{name|term}` say how it is written.
 */
export type Wording = Readonly<Record<string, Label>>;
