import { china, course, industry } from 'panhuo';
import * as room from 'panhuo/questionnaire';
import { canaries } from '../canaries.js';
import { unchecked } from '../seeds.js';
import { type FuzzTarget, target } from '../target.js';

const text = { zh: '题', en: 'question' };
const on = '2024-01-05';
const asOf = '2024-06-28';

/** Every kind of question, a route, scales, an override and a factor. */
const definition = {
  id: 'fuzz/all',
  version: '1',
  title: text,
  validMonths: 12,
  factor: 2,
  questions: [
    {
      id: 'one',
      text,
      kind: 'single',
      options: [
        { id: 'a', text, points: 1 },
        { id: 'b', text, points: 2, next: 'number' },
      ],
    },
    {
      id: 'many',
      text,
      kind: 'multiple',
      combine: 'sum',
      optional: true,
      options: [
        { id: 'a', text, points: 1 },
        { id: 'b', text, points: 3 },
      ],
    },
    { id: 'number', text, kind: 'number', range: { min: 0, max: 10, step: 1 }, reverse: true },
    { id: 'open', text, kind: 'open', optional: true },
  ],
  scales: [{ id: 'all', questions: ['one', 'number'], combine: 'mean' }],
  missing: { policy: 'prorate', atLeast: 1, round: 'half-up' },
  levels: [
    { id: 'low', text, from: 0, to: 14 },
    { id: 'high', text, from: 14.5 },
  ],
  overrides: [{ question: 'one', anyOf: ['b'], flag: 'call', level: 'high' }],
} as const satisfies room.QuestionnaireDefinition;

const all = room.defineQuestionnaire(definition);
const sheet = { one: 'a', many: ['a', 'b'], number: 7, open: canaries[0] } as const;
const sheets = [sheet, { one: 'b', number: 2 }, { one: 'a', many: [], number: 0 }] as const;
const score = () => room.scoreAnswers(all, sheet, { on: on as never });
const rounds = [
  [1, 2, 3],
  [2, 3, 4],
  [5, 4, 5],
  [1, 1, null],
];
const kanoSheet = Object.fromEntries(
  industry.serviceQualityKano.features.flatMap(({ functional, dysfunctional }) => [
    [functional, industry.serviceQualityKano.answers[0]],
    [dysfunctional, industry.serviceQualityKano.answers[4]],
  ]),
);
const given = { missing: definition.missing, levels: definition.levels };
const fhirAnswers = {
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: [
    { linkId: 'one', answer: [{ valueCoding: { code: 'a' } }] },
    { linkId: 'number', answer: [{ valueInteger: 7 }] },
    { linkId: 'open', answer: [{ valueString: canaries[0] }] },
  ],
};

const columns = (answers: never, rows: number): unknown =>
  room.compileQuestionnaire(all).scoreColumns({ rows, answers });

const compiled = room.compileQuestionnaire(all);
const scored = () =>
  compiled.scoreColumns({
    rows: 2,
    answers: { one: new Uint8Array([0, 1]), number: new Float64Array([7, 2]) },
  });
const counts = () => room.scoreCounts(compiled, scored());

export const questionnaireTargets: readonly FuzzTarget[] = [
  target('questionnaire/defineQuestionnaire', room.defineQuestionnaire, () => [
    [definition],
    [unchecked(course.tradingPersonality)],
    [unchecked(industry.netPromoter)],
  ]),
  target('questionnaire/inspectQuestionnaire', room.inspectQuestionnaire, () => [
    [definition],
    [unchecked(course.needsSurvey), room.surveyDesign],
  ]),
  target('questionnaire/defineKanoPolicy', room.defineKanoPolicy, () => [
    [unchecked(industry.serviceQualityKano)],
  ]),
  target('questionnaire/defineRetakePolicy', room.defineRetakePolicy, () => [
    [unchecked(china.suitabilityRetakes)],
  ]),
  target('questionnaire/readAnswers', room.readAnswers, () => [
    [all, sheet],
    [all, {}],
  ]),
  target('questionnaire/readForm', room.readForm, () => [
    [all, { one: 'a', many: ['a'], number: '7', open: canaries[0] }],
    [
      all,
      [
        ['one', 'a'],
        ['many', 'a'],
        ['many', 'b'],
        ['number', '7'],
      ],
    ],
  ]),
  target(
    'questionnaire/scoreAnswers',
    room.scoreAnswers,
    () => [
      [all, sheet],
      [all, sheets[1], { on }],
      [all, sheets[2]],
    ],
    {
      takes: 'json',
    },
  ),
  target('questionnaire/compileQuestionnaire', columns, () => [
    [
      {
        one: new Uint8Array([0, 1, 255]),
        many: new Uint32Array([3, 0, 0]),
        number: new Float64Array([7, 2, NaN]),
      },
      3,
    ],
  ]),
  target(
    'questionnaire/scoreCounts',
    (columns: room.ScoredColumns) => room.scoreCounts(compiled, columns),
    () => [[scored()]],
    { takes: 'json' },
  ),
  target('questionnaire/mergeScoreCounts', room.mergeScoreCounts, () => [[counts(), counts()]], {
    takes: 'json',
  }),
  target('questionnaire/answersFromFhirResponse', room.answersFromFhirResponse, () => [[all, fhirAnswers]], {
    takes: 'anything',
  }),
  target('questionnaire/answersFromSurveyJs', room.answersFromSurveyJs, () => [[all, sheet]], {
    takes: 'anything',
  }),
  target(
    'questionnaire/fromFhirQuestionnaire',
    room.fromFhirQuestionnaire,
    () => [[unchecked(room.toFhirQuestionnaire(all))], [unchecked(room.toFhirQuestionnaire(all)), given]],
    { takes: 'anything' },
  ),
  target(
    'questionnaire/fromSurveyJs',
    room.fromSurveyJs,
    () => [[unchecked(room.toSurveyJs(all))], [unchecked(room.toSurveyJs(all)), given]],
    { takes: 'anything' },
  ),
  target(
    'questionnaire/toFhirQuestionnaire',
    (own: never) => room.toFhirQuestionnaire(own),
    () => [[all]],
  ),
  target('questionnaire/toSurveyJs', room.toSurveyJs, () => [[all]]),
  target('questionnaire/analyseKano', room.analyseKano, () => [
    [industry.serviceQualityKano, [kanoSheet, kanoSheet, {}]],
  ]),
  target('questionnaire/compareScores', room.compareScores, () => [
    [all, unchecked(score()), unchecked(room.scoreAnswers(all, sheets[1]))],
  ]),
  target('questionnaire/scoreStanding', room.scoreStanding, () => [[all, unchecked(score()), asOf]]),
  target(
    'questionnaire/inspectRetakes',
    room.inspectRetakes,
    () => [[china.suitabilityRetakes, [{ on }, { on: null }], asOf]],
    { takes: 'json' },
  ),
  target('questionnaire/itemPoints', room.itemPoints, () => [
    [all, sheets],
    [all, sheets, { scale: 'all' }],
  ]),
  target('questionnaire/tabulate', room.tabulate, () => [[all, sheets]]),
  target('questionnaire/netPromoterScore', room.netPromoterScore, () => [
    [[10, 9, 3, 7]],
    [[10, 0], { confidenceLevel: 0.9 }],
  ]),
  target('questionnaire/reliability', room.reliability, () => [
    [rounds],
    [rounds, { confidenceLevel: 0.9, gaps: 'pairwise' }],
  ]),
  target('questionnaire/testRetest', room.testRetest, () => [
    [
      [1, 2, 3, null],
      [1, 3, 3, 4],
    ],
  ]),
];
