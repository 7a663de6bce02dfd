import { phases, type QuestionnaireDefinition, regimes } from 'panhuo';
import {
  daySchema,
  labelSchema,
  list,
  number,
  object,
  orNull,
  ref,
  type Schema,
  text,
  whole,
} from './schema.js';

const regime = { type: 'string', enum: regimes };
const positive = { type: 'number', exclusiveMinimum: 0 };

/** The schemas of what the service answers, beside records and cases. */
export function answerSchemas({ levels }: QuestionnaireDefinition): Schema[] {
  const level = { type: 'string', enum: levels.map(({ id }) => id) };
  const distance = orNull(object({ level, points: number }));
  return [
    {
      $id: 'Reason',
      ...object({ rule: text, detail: { type: 'object', additionalProperties: true }, text }),
    },
    {
      $id: 'Problem',
      description: 'A problem of RFC 9457. It never repeats what was sent.',
      ...object(
        { type: text, title: text, status: whole, code: text, requestId: text },
        { path: text, expected: text, reasons: list(ref('Reason')) },
      ),
    },
    {
      $id: 'Bar',
      ...object(
        { day: daySchema, close: positive },
        {
          ...{ open: positive, high: positive, low: positive },
          ...{ volume: { type: 'number', minimum: 0 }, turnover: { type: 'number', minimum: 0 } },
          breadth: { type: 'number', minimum: 0, maximum: 1 },
        },
      ),
    },
    {
      $id: 'Judgement',
      ...object({
        ...{ day: daySchema, regime, since: daySchema },
        phase: { type: 'string', enum: phases },
        reasons: list(ref('Reason')),
      }),
    },
    {
      $id: 'Score',
      ...object({
        questionnaire: object({ id: text, version: text, fingerprint: text }),
        points: orNull(number),
        range: object({ min: number, max: number }),
        level: orNull(level),
        levelText: orNull(labelSchema),
        scales: { type: 'object', additionalProperties: orNull(number) },
        ...{ flags: list(text), answered: list(text), missing: list(text), skipped: list(text) },
        toNext: object({ below: distance, above: distance }),
        on: orNull(daySchema),
        expiresOn: orNull(daySchema),
        reasons: list(ref('Reason')),
        standing: object({
          value: { type: 'string', enum: ['valid', 'expired', 'void', 'unknown'] },
          reasons: list(ref('Reason')),
        }),
      }),
    },
  ];
}
