import {
  choiceShape,
  eitherShape,
  integerShape,
  labelShape,
  listShape,
  numberShape,
  objectShape,
  sourceShape,
  textShape,
  truthShape,
  variantShape,
} from '../../kernel/index.js';
import type { Shape } from '../../kernel/index.js';

/** The outward form of a questionnaire. */
export function questionnaireShape(): Shape {
  const worth = { id: textShape, text: labelShape, points: numberShape };
  const head = { id: textShape, text: labelShape, kind: textShape };
  const optional = { optional: truthShape };
  const reversible = { ...optional, reverse: truthShape };
  const range = objectShape({ min: numberShape, max: numberShape, step: numberShape });
  const choices = (option: Shape) => ({ ...head, options: listShape(option, 1) });
  const question = variantShape('kind', {
    single: objectShape(choices(objectShape(worth, { next: textShape })), reversible),
    multiple: objectShape({ ...choices(objectShape(worth)), combine: choiceShape(['sum', 'max']) }, optional),
    number: objectShape({ ...head, range }, reversible),
    open: objectShape(head, optional),
  });
  const missing = variantShape('policy', {
    refuse: objectShape({ policy: textShape }),
    zero: objectShape({ policy: textShape }),
    prorate: objectShape({
      policy: textShape,
      atLeast: integerShape(1, 10_000),
      round: choiceShape(['none', 'half-up', 'half-even']),
    }),
  });
  const scale = objectShape(
    { id: textShape, questions: listShape(textShape, 1), combine: choiceShape(['sum', 'mean']) },
    { text: labelShape, factor: numberShape },
  );
  const answer = eitherShape('an option of the question', textShape, numberShape);
  return objectShape(
    {
      id: textShape,
      version: textShape,
      title: labelShape,
      questions: listShape(question, 1),
      missing,
      levels: listShape(
        objectShape({ id: textShape, text: labelShape, from: numberShape }, { to: numberShape }),
        1,
      ),
    },
    {
      purpose: labelShape,
      audience: labelShape,
      note: labelShape,
      source: sourceShape,
      statutory: truthShape,
      validMonths: integerShape(1, 600),
      factor: numberShape,
      scales: listShape(scale),
      overrides: listShape(
        objectShape(
          { question: textShape, anyOf: listShape(answer, 1), flag: textShape },
          { level: textShape },
        ),
      ),
    },
  );
}
