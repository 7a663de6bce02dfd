import {
  choiceShape,
  dayShape,
  eitherShape,
  finding,
  integerShape,
  listShape,
  numberShape,
  objectShape,
  recordShape,
  type Shape,
  textShape,
  truthShape,
} from '../../kernel/index.js';
import { gates } from '../gate/decision.js';

/** A hash as `sha256` names it. */
export const hashShape: Shape = (value, path, findings) => {
  if (typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)) return;
  findings.push(finding('error', 'value_unfit', { path, expected: 'a SHA-256 hash' }));
};

/** A hash, or `null` where there is none. */
export const hashOrNullShape: Shape = /* @__PURE__ */ eitherShape(
  'a SHA-256 hash or null',
  /* @__PURE__ */ choiceShape([null]),
  hashShape,
);

/** The shape of a decision, as evidence takes it over. */
export const decisionShape: Shape = (value, path, findings) => {
  objectShape({ ...decided(), value: objectShape(permission()) })(value, path, findings);
};

/** The shape of a link of a chain. */
export const linkShape: Shape = (value, path, findings) => {
  objectShape({
    format: choiceShape(['gate-evidence/1']),
    sequence: integerShape(0, Number.MAX_SAFE_INTEGER),
    ...decided(),
    ...permission(),
    previous: hashOrNullShape,
    hash: hashShape,
  })(value, path, findings);
};

const decided = (): Record<string, Shape> => ({
  gate: choiceShape(gates),
  on: dayShape,
  policy: objectShape({ id: textShape, version: textShape, fingerprint: textShape }),
  inputs: hashShape,
  reasons: listShape(objectShape({ rule: textShape, detail: recordShape(jsonShape) })),
});

const permission = (): Record<string, Shape> => ({
  allowed: truthShape,
  conditions: listShape(
    objectShape(
      { need: textShape, by: listShape(textShape) },
      { fact: textShape, from: dayShape, internal: truthShape },
    ),
  ),
});

// The facts of a reason are whatever its rule says; only what JSON text would not keep is refused.
const jsonShape: Shape = (value, path, findings) => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') numberShape(value, path, findings);
  else (Array.isArray(value) ? listShape(jsonShape) : recordShape(jsonShape))(value, path, findings);
};
