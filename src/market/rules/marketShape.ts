import {
  choiceShape,
  decimalShape,
  effectiveShapes,
  eitherShape,
  integerShape,
  listShape,
  objectShape,
  policyShape,
  recordShape,
  type Shape,
  textShape,
  truthShape,
} from '../../kernel/index.js';

/** The outward form of market rules. */
export function marketShape(): Shape {
  const quantity = integerShape(1, 1e9);
  const share = decimalShape(0, 1);
  const none = choiceShape([null]);
  return policyShape({
    currency: textShape,
    tick: decimalShape(0, 1e6),
    settlement: listShape(objectShape({ sellableAfter: integerShape(0, 30), ...effectiveShapes }), 1),
    boards: recordShape(
      objectShape({
        lots: listShape(
          objectShape({
            minimum: quantity,
            step: quantity,
            oddLotsSoldWhole: truthShape,
            ...effectiveShapes,
          }),
          1,
        ),
        limits: listShape(
          objectShape({
            treatments: listShape(choiceShape(['ordinary', 'special']), 1),
            share: eitherShape('between 0 and 1', none, share),
            ...effectiveShapes,
          }),
          1,
        ),
        listings: listShape(
          objectShape({
            days: integerShape(0, 1000),
            limits: choiceShape(['free', 'unstated']),
            ...effectiveShapes,
          }),
        ),
      }),
    ),
  });
}
