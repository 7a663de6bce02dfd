import fc from 'fast-check';
import {
  course,
  defineQuestionnaire,
  fromSurveyJs,
  type Questionnaire,
  type QuestionnaireDefinition,
  readAnswers,
  scoreAnswers,
  toSurveyJs,
} from 'panhuo';
import { Model, Serializer } from 'survey-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson } from '../laws.js';
import { presetQuestionnaires } from './presetQuestionnaires.js';
import { answersOf, askedOf, randomQuestionnaires } from './randomQuestionnaires.js';

const define = (definition: QuestionnaireDefinition): Questionnaire => defineQuestionnaire(definition);

// As SurveyJS documents: a property that it does not know is declared.
beforeAll(() => {
  Serializer.addProperty('itemvalue', 'score:number');
  Serializer.addProperty('survey', { name: 'panhuo', type: 'object' });
});

const modelOf = (questionnaire: Questionnaire) => {
  const model = new Model(throughJson(toSurveyJs(questionnaire)));
  expect(model.jsonErrors).toBeNull();
  return model;
};

describe('toSurveyJs', () => {
  it('gives the same definition back after a journey through JSON text', () => {
    fc.assert(
      fc.property(randomQuestionnaires, (definition) => {
        const form = toSurveyJs(define(definition));
        expectPlain(form);
        expect(fromSurveyJs(throughJson(form))).toEqual({ definition, findings: [] });
      }),
    );
  });

  it.each(presetQuestionnaires.map((own) => [own.id, own] as const))(
    'does so for the preset %s',
    (_, preset) => {
      expect(fromSurveyJs(toSurveyJs(preset))).toEqual({ definition: preset, findings: [] });
    },
  );

  it('makes a form in which SurveyJS finds no fault, and shows the questions that are asked', () => {
    const cases = randomQuestionnaires.chain((definition) =>
      fc.tuple(fc.constant(definition), answersOf(definition)),
    );
    fc.assert(
      fc.property(cases, ([definition, would]) => {
        const questionnaire = define(definition);
        const model = modelOf(questionnaire);
        for (const { id } of definition.questions) {
          if (model.getQuestionByName(id).isVisible && would[id] !== undefined) model.setValue(id, would[id]);
        }
        const asked = askedOf(definition, would);
        expect(model.getAllQuestions(true).map(({ name }) => name)).toEqual(asked);
        const sheet = Object.fromEntries(
          asked.flatMap((id) => (would[id] === undefined ? [] : [[id, would[id]]])),
        );
        expect(readAnswers(questionnaire, throughJson(model.data as unknown))).toEqual(sheet);
      }),
    );
  });

  it('clears the answers to what a changed answer skips, so that they hide nothing further', () => {
    const text = { zh: '题', en: 'question' };
    const option = (id: string, next?: string) => ({
      id,
      text,
      points: 0,
      ...(next !== undefined && { next }),
    });
    const single = (id: string, ...options: readonly ReturnType<typeof option>[]) => ({
      id,
      text,
      kind: 'single' as const,
      options,
    });
    const model = modelOf(
      define({
        id: 'change',
        version: '1',
        title: text,
        missing: { policy: 'zero' },
        questions: [
          single('a', option('x', 'c'), option('y')),
          single('b', option('x', 'end')),
          single('c', option('x')),
        ],
        levels: [{ id: 'all', text, from: 0 }],
      }),
    );
    const shown = () => model.getAllQuestions(true).map(({ name }) => name);
    model.setValue('b', 'x');
    expect(shown()).toEqual(['a', 'b']);
    model.setValue('a', 'x');
    expect(shown()).toEqual(['a', 'c']);
  });

  it('is shown in English and in Chinese, and its points are known to SurveyJS', () => {
    const model = modelOf(course.tradingPersonality);
    const [first] = course.tradingPersonality.questions;
    const shown = model.getQuestionByName('q1');
    expect(shown.title).toBe(first!.text.en);
    model.locale = 'zh-cn';
    expect(shown.title).toBe(first!.text.zh);
    // The printed key of question 1: 5 4 3 2 1.
    expect(
      (throughJson(model.toJSON()) as ReturnType<typeof toSurveyJs>).pages[0].elements[0]!.choices!.map(
        ({ score }) => score,
      ),
    ).toEqual([5, 4, 3, 2, 1]);
  });

  it('keeps all that is ours when SurveyJS saves the form, as its designer does', () => {
    const saved = throughJson<unknown>(modelOf(course.tradingPersonality).toJSON());
    const { definition, findings } = fromSurveyJs(saved);
    expect(definition).toEqual(course.tradingPersonality);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('collects data that is a sheet', () => {
    const model = modelOf(course.tradingPersonality);
    for (const { id } of course.tradingPersonality.questions) model.setValue(id, 'a');
    const sheet = readAnswers(course.tradingPersonality, throughJson<unknown>(model.data));
    // The first options of the printed key: 5 5 1 0 1 1 1 1 1 1.
    expect(scoreAnswers(course.tradingPersonality, sheet).points).toBe(17);
  });

  it.each([
    ['a bar in an id', 'a|b', 'c'],
    ['a space at its end', 'a ', 'c'],
    ['two ids that differ by case', 'a', 'A'],
    ['two ids that are the same number', '1', '1.0'],
    ['a quote', "it's", 'c'],
    ['the word undefined', 'undefined', 'c'],
  ])('refuses, where an answer decides, %s', (_, first, second) => {
    const text = { zh: '题', en: 'question' };
    const definition: QuestionnaireDefinition = {
      id: 'ids',
      version: '1',
      title: text,
      missing: { policy: 'zero' },
      questions: [
        {
          id: 'q1',
          text,
          kind: 'single',
          options: [
            { id: first, text, points: 0, next: 'end' },
            { id: second, text, points: 0 },
          ],
        },
        { id: 'q2', text, kind: 'open' },
      ],
      levels: [{ id: 'all', text, from: 0 }],
    };
    expect(errorOf(() => toSurveyJs(define(definition)))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'questions[0].options[0].id' },
    });
  });

  it.each([
    ['title', { title: { zh: '题', en: 'to {q1}' } }, 'title.en'],
    ['purpose', { purpose: { zh: '{ q1 }', en: 'why' } }, 'purpose.zh'],
    [
      'question',
      { questions: [{ id: 'q1', kind: 'open', text: { zh: '题', en: '{pageno}' } }] },
      'questions[0].text.en',
    ],
    [
      'option',
      {
        questions: [
          {
            id: 'q1',
            kind: 'single',
            text: { zh: '题', en: 'q' },
            options: [{ id: 'a', text: { zh: '{q1', en: '{{q1}}' }, points: 0 }],
          },
        ],
      },
      'questions[0].options[0].text.en',
    ],
  ])('refuses a name in braces, which SurveyJS would replace, in the text of a %s', (_, more, path) => {
    const text = { zh: '题', en: 'question' };
    const definition = {
      ...{ id: 'braces', version: '1', title: text, missing: { policy: 'zero' } },
      questions: [{ id: 'q1', text, kind: 'open' }],
      levels: [{ id: 'all', text, from: 0 }],
      ...more,
    } as QuestionnaireDefinition;
    const error = errorOf(() => toSurveyJs(define(definition)));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
    // The peer: a model that is given the text shows another one.
    const model = new Model({
      title: 'to {q1}',
      elements: [{ type: 'text', name: 'q1', defaultValue: 'x' }],
    });
    expect(model.locTitle.renderedHtml).toBe('to x');
  });

  it('is read as it stands after a designer changed it: texts, scores and conditions are those of the form', () => {
    const text = { zh: '题', en: 'question' };
    const single = (id: string, next?: string) => {
      const option = { id: 'a', text, points: 1, ...(next !== undefined && { next }) };
      return { id, text, kind: 'single' as const, options: [option, { id: 'b', text, points: 0 }] };
    };
    const form = toSurveyJs(
      define({
        id: 'edited',
        version: '1',
        title: text,
        missing: { policy: 'zero' },
        questions: [single('q1', 'end'), single('q2', 'q3'), single('q3')],
        levels: [{ id: 'all', text, from: 0 }],
      }),
    );
    const [first, second, third] = form.pages[0].elements;
    const { visibleIf, ...shown } = third!;
    expect(visibleIf).toBe("{q1} <> 'a'");
    const [choice, other] = first!.choices!;
    const changed = { ...first!, choices: [{ ...choice!, score: 5 }, other!] };
    const { definition, findings } = fromSurveyJs({
      ...form,
      pages: [{ elements: [changed, second, shown] }],
    });
    expect(findings).toEqual([]);
    // Question 3 is always shown now, so that q1 skips question 2 alone; the next of q2 skips nothing and stays.
    expect(definition!.questions).toEqual([
      { ...single('q1'), options: [{ id: 'a', text, points: 5, next: 'q3' }, single('q1').options[1]] },
      single('q2', 'q3'),
      single('q3'),
    ]);
  });

  it('refuses a definition that was not checked', () => {
    expect(errorOf(() => toSurveyJs({ ...course.tradingPersonality })).code).toBe('definition_unchecked');
  });
});
