import type { Label } from '../label.js';

/**
 * Wording by rule. `{name}` is replaced by the fact of that name. `{name|form}` says how it is written: `percent`, `money`,
 * `figure` (four digits), `ordinal` (facts count from 0), `fact`, `path`, `term` (see `terms`), `n:noun` (with its plural).
 */
export type Wording = Readonly<Record<string, Label>>;
