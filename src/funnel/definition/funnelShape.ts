import {
  choiceShape,
  eitherShape,
  integerShape,
  labelShape,
  listShape,
  numberShape,
  objectShape,
  recordShape,
  type Shape,
  sourceShape,
  textOrShape,
  textShape,
  truthShape,
  variantShape,
} from '../../kernel/index.js';

/** A hundred years: longer than any customer stays in a stage. */
const DAYS_LIMIT = 36_525;
/** Each move of an event is held against each other one, so their number is bounded. */
const MOVES_LIMIT = 100;

/** The outward form of a funnel. */
export function funnelShape(): Shape {
  const days = integerShape(0, DAYS_LIMIT);
  const stage = objectShape(
    { text: labelShape, kind: choiceShape(['open', 'won', 'lost', 'dormant']) },
    {
      knownBy: labelShape,
      on: recordShape(movesShape()),
      after: objectShape({ days, event: textShape }, { reason: textShape }),
      staleAfterDays: days,
      pausable: truthShape,
    },
  );
  return objectShape(
    { id: textShape, version: textShape, stages: recordShape(stage), entries: recordShape(textShape) },
    {
      source: sourceShape,
      note: labelShape,
      starts: listShape(textShape),
      // An empty list would ask for a code that does not exist, and no case could ever be lost.
      lose: listShape(textShape, 1),
      restore: choiceShape(['deadline', 'remaining', 'restart']),
    },
  );
}

function movesShape(): Shape {
  const fact = eitherShape('a flag, a number or a text', truthShape, numberShape, textShape);
  const common = { fact: textShape, text: labelShape, is: textShape };
  const condition = variantShape('is', {
    true: objectShape(common),
    present: objectShape(common),
    equals: objectShape({ ...common, value: fact }),
    oneOf: objectShape({ ...common, value: listShape(fact, 1) }),
    atLeast: objectShape({ ...common, value: numberShape }),
    atMost: objectShape({ ...common, value: numberShape }),
  });
  const move = objectShape({ to: textShape }, { when: listShape(condition) });
  const one = textOrShape(move);
  const several = listShape(move, 1, MOVES_LIMIT);
  return (value, path, findings) => {
    (Array.isArray(value) ? several : one)(value, path, findings);
  };
}
