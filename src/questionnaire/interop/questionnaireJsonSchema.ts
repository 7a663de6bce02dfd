import type { Json } from '../../kernel/index.js';

/** A list as long as a definition may have. */
const LIST_LIMIT = 10_000;

/**
 * The JSON Schema (draft 2020-12) of a questionnaire definition, for editors, forms and other languages. It speaks of form;
 * that ids are unique, that references and routes lead somewhere and that levels leave no gap is what
 * `inspectQuestionnaire` sees beyond it.
 *
 * @returns A new object at every call, plain data.
 * @example
 * ```ts
 * import { questionnaireJsonSchema } from 'panhuo';
 *
 * questionnaireJsonSchema()['$schema']; // => 'https://json-schema.org/draft/2020-12/schema'
 * ```
 */
export function questionnaireJsonSchema(): Readonly<Record<string, Json>> {
  const optional = described(
    truth(),
    'May be left out: it then counts as zero under every policy for missing answers.',
  );
  const reverse = described(truth(), 'Mirrors the points: what was worth the most is worth the least.');
  const factor = (of: string) =>
    described({ type: 'number', exclusiveMinimum: 0 }, `What ${of} is multiplied with.`);
  const next = described(
    text(),
    'The later question that this answer leads to, or end. What lies between is skipped.',
  );
  const worth = { id: text(), text: ref('label'), points: described(number(), 'What the answer is worth.') };
  const question = (kind: string, what: string, needed: Properties, free: Properties): Json =>
    described(
      object({ id: text(), text: ref('label'), kind: { const: kind }, ...needed }, { optional, ...free }),
      what,
    );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Questionnaire',
    description: 'A questionnaire as data. A changed questionnaire is a new version, never an edit.',
    ...object(
      {
        id: text(),
        version: text(),
        title: ref('label'),
        questions: list({ oneOf: ['single', 'multiple', 'number', 'open'].map(ref) }, 1),
        missing: described(
          { oneOf: ['plainPolicy', 'prorate'].map(ref) },
          'What becomes of a sheet with a missing answer.',
        ),
        levels: list(ref('level'), 1),
      },
      {
        purpose: described(ref('label'), 'What it is for; it is shown to whoever answers.'),
        audience: described(ref('label'), 'Whom it is for.'),
        source: ref('source'),
        note: ref('label'),
        statutory: described(
          truth(),
          'A test that the law prescribes: how near the next level is, is never told.',
        ),
        validMonths: described(
          { type: 'integer', minimum: 1, maximum: 600 },
          'Months for which a score is valid; without it a score never expires.',
        ),
        factor: factor('the total'),
        scales: list(ref('scale'), 0),
        overrides: list(ref('override'), 0),
      },
    ),
    $defs: {
      label: described(object({ zh: text(), en: text() }), 'A text for people, in Chinese and in English.'),
      source: described(
        object({ document: text() }, { article: text(), effectiveFrom: day(), effectiveTo: day() }),
        'Where it comes from.',
      ),
      single: question(
        'single',
        'A question with one answer.',
        { options: list(ref('route'), 1) },
        { reverse },
      ),
      multiple: question(
        'multiple',
        'A question with any number of answers.',
        {
          options: list(ref('option'), 1),
          combine: described({ enum: ['sum', 'max'] }, 'Points are added, or the highest counts.'),
        },
        {},
      ),
      number: question(
        'number',
        'A question whose answer is a number, and worth as many points.',
        {
          range: described(
            object({ min: number(), max: number(), step: { type: 'number', exclusiveMinimum: 0 } }),
            'The answers: min, min + step and so on up to max.',
          ),
        },
        { reverse },
      ),
      open: question('open', 'A question answered in words, worth no points.', {}, {}),
      route: object(worth, { next }),
      option: object(worth),
      plainPolicy: described(
        object({ policy: { enum: ['refuse', 'zero'] } }),
        'No score, or the answer counts as zero points.',
      ),
      prorate: described(
        object({
          policy: { const: 'prorate' },
          atLeast: { type: 'integer', minimum: 1, maximum: LIST_LIMIT },
          round: { enum: ['none', 'half-up', 'half-even'] },
        }),
        'The total is raised in the proportion of questions asked to questions answered.',
      ),
      level: described(
        object({ id: text(), text: ref('label'), from: number() }, { to: number() }),
        'A band of points. Both edges belong to it; the last band may be open upwards.',
      ),
      scale: described(
        object(
          { id: text(), questions: list(text(), 1), combine: { enum: ['sum', 'mean'] } },
          { text: ref('label'), factor: factor('the sum or mean') },
        ),
        'A sub-total of some questions.',
      ),
      override: described(
        object(
          { question: text(), anyOf: list({ anyOf: [text(), number()] }, 1), flag: text() },
          { level: text() },
        ),
        'An answer that raises a flag, or sets a level, beyond its points.',
      ),
    },
  };
}

type Properties = Readonly<Record<string, Json>>;

function object(required: Properties, optional: Properties = {}): Properties {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

function list(items: Json, least: number): Properties {
  return { type: 'array', items, minItems: least, maxItems: LIST_LIMIT };
}

function described(schema: Properties, description: string): Properties {
  return { ...schema, description };
}

function ref(name: string): Properties {
  return { $ref: `#/$defs/${name}` };
}

function text(): Properties {
  return { type: 'string', minLength: 1 };
}

function number(): Properties {
  return { type: 'number' };
}

function truth(): Properties {
  return { type: 'boolean' };
}

function day(): Properties {
  return { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
}
