import {
  analyseKano,
  answersFromSurveyJs,
  compareScores,
  compileQuestionnaire,
  course,
  china,
  day,
  defineKanoPolicy,
  defineQuestionnaire,
  defineRetakePolicy,
  fromFhirQuestionnaire,
  fromSurveyJs,
  industry,
  inspectQuestionnaire,
  inspectRetakes,
  itemPoints,
  netPromoterScore,
  questionnaireJsonSchema,
  readAnswers,
  readForm,
  reliability,
  scoreAnswers,
  scoreCounts,
  scoreStanding,
  tabulate,
  testRetest,
  toFhirQuestionnaire,
  toSurveyJs,
} from 'panhuo';
import { drawsFrom, oddIds } from './draw.js';
import { exact, transcendental } from './entry.js';

type Sheet = Parameters<typeof scoreAnswers<typeof course.tradingPersonality>>[1];

/** Sheets of the course's ten questions, a question in twenty left out. */
function sheets(count: number): Sheet[] {
  const draw = drawsFrom(31);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      course.tradingPersonality.questions.flatMap((question) => {
        const options = question.kind === 'single' ? question.options : [];
        const option = options[draw(options.length)]?.id;
        return draw(20) === 0 || option === undefined ? [] : [[question.id, option]];
      }),
    ),
  );
}

const text = { zh: '题', en: 'question' };

/** A questionnaire whose ids are those that objects put first, and numbers with thirds in them. */
const odd = () =>
  defineQuestionnaire({
    id: 'engines/odd',
    version: '1',
    title: text,
    missing: { policy: 'prorate', atLeast: 2, round: 'half-even' },
    questions: ['10', '9', 'q007', 'z'].map((id, place) => ({
      id,
      text,
      kind: 'single' as const,
      options: ['2', '1', 'a'].map((option, points) => ({ id: option, text, points: points + place })),
    })),
    scales: [{ id: 'mean', questions: ['9', '10', 'z'], combine: 'mean' as const }],
    levels: [
      { id: 'low', text, from: 0, to: 8 },
      { id: 'high', text, from: 8.001 },
    ],
  });

/** Points, levels, reliability, tables, forms of other makers. */
export const questionnaireBattery = [
  exact('questionnaire/scoreAnswers', () =>
    sheets(300).map((sheet) => scoreAnswers(course.tradingPersonality, sheet, { on: day('2024-02-29') })),
  ),
  exact('questionnaire/ids that objects put first', () => {
    const draw = drawsFrom(6);
    const questionnaire = odd();
    const all = Array.from({ length: 200 }, () =>
      Object.fromEntries(
        ['z', '9', '10', 'q007'].flatMap((id) => (draw(9) === 0 ? [] : [[id, ['2', '1', 'a'][draw(3)]!]])),
      ),
    );
    return [
      inspectQuestionnaire(questionnaire),
      all.map((sheet) => scoreAnswers(questionnaire, readAnswers(questionnaire, sheet))),
      tabulate(
        questionnaire,
        all.map((sheet) => readAnswers(questionnaire, sheet)),
      ),
      toSurveyJs(questionnaire),
      toFhirQuestionnaire(questionnaire),
    ];
  }),
  exact('questionnaire/scoreColumns', () => {
    const draw = drawsFrom(13);
    const rows = 5000;
    const { questions } = course.tradingPersonality;
    const answers = Object.fromEntries(
      questions.map((question) => [
        question.id,
        Uint8Array.from({ length: rows }, () =>
          draw(40) === 0 ? 255 : draw(question.kind === 'single' ? question.options.length : 1),
        ),
      ]),
    );
    const columns = compileQuestionnaire(course.tradingPersonality);
    const scored = columns.scoreColumns({ rows, answers });
    return [scored, scoreCounts(columns, scored)];
  }),
  exact('questionnaire/tables', () => {
    const all = sheets(400);
    return [tabulate(course.tradingPersonality, all), itemPoints(course.tradingPersonality, all)];
  }),
  transcendental('questionnaire/reliability', () => {
    const { rows } = itemPoints(course.tradingPersonality, sheets(400));
    const totals = rows.map((row) => row.reduce<number>((sum, points) => sum + (points ?? 0), 0));
    return [
      reliability(rows, { confidenceLevel: 0.95 }),
      testRetest(
        totals,
        totals.map((total, place) => total + (place % 7)),
      ),
      netPromoterScore(totals.map((total) => total % 11)),
    ];
  }),
  exact('questionnaire/reassessment', () => {
    const [first, second] = sheets(2).map((sheet) => ({ ...sheet, q1: 'a' as const }));
    const before = scoreAnswers(course.tradingPersonality, first!, { on: day('2024-02-29') });
    const after = scoreAnswers(course.tradingPersonality, second!, { on: day('2025-02-28') });
    const retakes = defineRetakePolicy({ ...china.suitabilityRetakes, id: 'engines/retakes' });
    const days = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'].map((on) => ({ on: day(on) }));
    return [
      compareScores(course.tradingPersonality, before, after),
      scoreStanding(course.tradingPersonality, before, day('2025-03-01')),
      inspectRetakes(retakes, days, day('2026-02-01')),
    ];
  }),
  exact('questionnaire/kano', () => {
    const draw = drawsFrom(15);
    const policy = defineKanoPolicy({ ...industry.serviceQualityKano, id: 'engines/kano' });
    const answers = Array.from({ length: 200 }, () =>
      Object.fromEntries(
        policy.features.flatMap(({ id }) =>
          ['with', 'without'].map((side) => [`${id}-${side}`, policy.answers[draw(5)]!]),
        ),
      ),
    );
    return analyseKano(policy, answers);
  }),
  exact('questionnaire/forms of other makers', () => {
    const options = { missing: { policy: 'refuse' }, levels: [{ id: 'all', text, from: 0 }] } as const;
    const fhir = toFhirQuestionnaire(course.tradingPersonality);
    return [
      questionnaireJsonSchema(),
      fhir,
      fromFhirQuestionnaire(fhir, { id: 'back', ...options }),
      fromSurveyJs(toSurveyJs(course.needsSurvey), { id: 'back', version: '1', ...options }),
      answersFromSurveyJs(course.tradingPersonality, { q1: 'a', 'q1-Comment': oddIds.join() }),
      readForm(course.tradingPersonality, { q1: 'a', q2: '' }),
    ];
  }),
];
