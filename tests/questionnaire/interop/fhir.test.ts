import fc from 'fast-check';
import {
  answersFromFhirResponse,
  course,
  defineQuestionnaire,
  type FhirItem,
  fromFhirQuestionnaire,
  type Questionnaire,
  type QuestionnaireDefinition,
  readAnswers,
  scoreAnswers,
  toFhirQuestionnaire,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../laws.js';
import { answerCodes, itemIds, phq9 } from './phq9.js';
import { presetQuestionnaires } from './presetQuestionnaires.js';
import { answersOf, askedOf, randomQuestionnaires } from './randomQuestionnaires.js';

const define = (definition: QuestionnaireDefinition): Questionnaire => defineQuestionnaire(definition);

/** What a filler of forms shows: the operators as their code system defines them, among answers of enabled items only. */
function enabledOf(items: readonly FhirItem[], would: Readonly<Record<string, unknown>>): string[] {
  const enabled: string[] = [];
  for (const { linkId, enableWhen = [] } of items) {
    const answerTo = (question: string) => (enabled.includes(question) ? would[question] : undefined);
    // "True if no answer has a value that is equal to the enableWhen answer."
    if (enableWhen.every(({ question, answerCoding }) => answerTo(question) !== answerCoding.code))
      enabled.push(linkId);
  }
  return enabled;
}

describe.each(['R4', 'R5'] as const)('toFhirQuestionnaire for %s', (release) => {
  it('gives the same definition back after a journey through JSON text', () => {
    fc.assert(
      fc.property(randomQuestionnaires, (definition) => {
        const resource = toFhirQuestionnaire(define(definition), { release });
        expectPlain(resource);
        expect(fromFhirQuestionnaire(throughJson(resource))).toEqual({ definition, findings: [] });
      }),
    );
  });

  it.each(presetQuestionnaires.map((own) => [own.id, own] as const))(
    'does so for the preset %s',
    (_, preset) => {
      expect(fromFhirQuestionnaire(toFhirQuestionnaire(preset, { release }))).toEqual({
        definition: preset,
        findings: [],
      });
    },
  );

  it('enables the items that are asked', () => {
    const cases = randomQuestionnaires.chain((definition) =>
      fc.tuple(fc.constant(definition), answersOf(definition)),
    );
    fc.assert(
      fc.property(cases, ([definition, would]) => {
        const { item } = toFhirQuestionnaire(define(definition), { release });
        expect(enabledOf(item, would)).toEqual(askedOf(definition, would));
      }),
    );
  });

  it('keeps to the invariants of the resource that its items touch', () => {
    fc.assert(
      fc.property(randomQuestionnaires, (definition) => {
        const { item, status } = toFhirQuestionnaire(define(definition), { release });
        // Required binding of status; que-2: link ids are unique; que-12: a behaviour stands with every condition;
        // the extensions itemWeight and ordinalValue carry a decimal, minValue and maxValue one of their item's type.
        expect(status).toBe('unknown');
        expect(new Set(item.map(({ linkId }) => linkId)).size).toBe(item.length);
        for (const own of item) {
          expect(own.enableWhen === undefined).toBe(own.enableBehavior === undefined);
          expect(own.answerOption !== undefined).toBe(own.type === (release === 'R4' ? 'choice' : 'coding'));
          const ends = own.extension?.map((extension) =>
            own.type === 'integer' ? extension.valueInteger : extension.valueDecimal,
          );
          expect(ends?.every((end) => typeof end === 'number') ?? true).toBe(true);
          for (const { extension } of own.answerOption ?? []) {
            expect(extension.map(({ url }) => url.split('/').at(-1))).toEqual([
              release === 'R4' ? 'ordinalValue' : 'itemWeight',
            ]);
          }
        }
      }),
    );
  });
});

describe('PHQ-9 as LOINC has it', () => {
  const bands = [
    ['minimal', 0, 4],
    ['mild', 5, 9],
    ['moderate', 10, 14],
    ['moderately severe', 15, 19],
    ['severe', 20, 27],
  ] as const;
  const given = {
    id: 'phq-9',
    missing: { policy: 'refuse' as const },
    levels: bands.map(([id, from, to]) => ({ id, text: { zh: id, en: id }, from, to })),
    // Item 9 above zero raises a flag whatever the total (Kroenke 2001).
    overrides: [{ question: '44260-8', anyOf: answerCodes.slice(1), flag: 'self-harm' }],
  };
  // Item places answered 3, then one item for the rest: the total is the sum by construction.
  const responseOf = (total: number) => ({
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [
      ...itemIds.map((linkId, place) => {
        const worth = Math.min(3, Math.max(0, total - 3 * place));
        return {
          linkId,
          answer: [{ valueCoding: { system: 'http://loinc.org', code: answerCodes[worth] } }],
        };
      }),
      { linkId: '44261-6', answer: [{ valueDecimal: total }] },
    ],
  });

  it.each(['R4', 'R5'] as const)('is read from %s and scored with the bands of Kroenke (2001)', (release) => {
    const { definition, findings } = fromFhirQuestionnaire(frozen(phq9(release)), given);
    expectWorded(findings);
    // The calculated total is the only thing that bears on the score and is left out.
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
      { severity: 'error', rule: 'form_element_left_out', detail: { path: 'item[9]' } },
    ]);
    const questionnaire = define(definition!);
    expect(questionnaire.version).toBe('2.78');
    for (const [level, from, to] of bands) {
      for (let total = from; total <= to; total++) {
        const sheet = answersFromFhirResponse(questionnaire, frozen(responseOf(total)));
        const score = scoreAnswers(questionnaire, readAnswers(questionnaire, sheet));
        expect(score).toMatchObject({ points: total, level, range: { min: 0, max: 27 } });
        // Items are filled from the first on: the ninth is above zero from 25 on.
        expect(JSON.stringify(score).includes('self-harm')).toBe(total >= 25);
      }
    }
  });

  it('has its answers in a contained value set as well', () => {
    const plain = phq9('R5');
    const options = plain.item[0] as {
      answerOption: readonly { extension: readonly object[]; valueCoding: object }[];
    };
    const codings = options.answerOption.map(({ extension, valueCoding }) => ({ ...valueCoding, extension }));
    const inside = (valueSet: object) => ({
      ...plain,
      contained: [{ resourceType: 'ValueSet', id: 'LL358-3', ...valueSet }],
      item: itemIds.map((linkId) => ({
        linkId,
        text: 'x',
        type: 'coding',
        required: true,
        answerValueSet: '#LL358-3',
      })),
    });
    for (const set of [
      { compose: { include: [{ concept: codings }] } },
      { expansion: { contains: codings } },
    ]) {
      const { definition, findings } = fromFhirQuestionnaire(inside(set), given);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const points = definition!.questions.map((own) =>
        own.kind === 'single' ? own.options.map((option) => option.points) : [],
      );
      expect(points).toEqual(itemIds.map(() => [0, 1, 2, 3]));
    }
  });
});

it.each([
  ['a question', 'q 1 ', 'a', 'questions[0].id'],
  ['an option with two spaces in a row', 'q1', 'a  b', 'questions[0].options[0].id'],
  ['an option with a tab', 'q1', 'a\tb', 'questions[0].options[0].id'],
])('an id that is no code of FHIR is refused, of %s', (_, id, option, path) => {
  const text = { zh: '题', en: 'question' };
  const questionnaire = define({
    id: 'ids',
    version: '1',
    title: text,
    missing: { policy: 'zero' },
    questions: [{ id, text, kind: 'single', options: [{ id: option, text, points: 0 }] }],
    levels: [{ id: 'all', text, from: 0 }],
  });
  const error = errorOf(() => toFhirQuestionnaire(questionnaire));
  expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
  expectWorded([error.reason]);
});

it('another release, and a definition that was not checked, are refused', () => {
  const release = 'R3' as unknown as 'R4';
  expect(errorOf(() => toFhirQuestionnaire(course.tradingPersonality, { release })).details).toMatchObject({
    path: 'release',
  });
  expect(errorOf(() => toFhirQuestionnaire({ ...course.tradingPersonality })).code).toBe(
    'definition_unchecked',
  );
});
