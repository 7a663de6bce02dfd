// The PHQ-9 panel of LOINC (44249-1) as a FHIR resource, written by hand after what LOINC publishes: its nine items in
// order, and the answer list LL358-3 with its scores 0 to 3.

const answers = [
  ['LA6568-5', 'Not at all', 0],
  ['LA6569-3', 'Several days', 1],
  ['LA6570-1', 'More than half the days', 2],
  ['LA6571-9', 'Nearly every day', 3],
] as const;

export const answerCodes = answers.map(([code]) => code);

const items = [
  ['44250-9', 'Little interest or pleasure in doing things'],
  ['44255-8', 'Feeling down, depressed, or hopeless'],
  ['44259-0', 'Trouble falling or staying asleep, or sleeping too much'],
  ['44254-1', 'Feeling tired or having little energy'],
  ['44251-7', 'Poor appetite or overeating'],
  ['44258-2', 'Feeling bad about yourself'],
  ['44252-5', 'Trouble concentrating on things'],
  ['44253-3', 'Moving or speaking so slowly that other people could have noticed, or the opposite'],
  ['44260-8', 'Thoughts that you would be better off dead, or of hurting yourself in some way'],
] as const;

export const itemIds = items.map(([linkId]) => linkId);

const LOINC = 'http://loinc.org';
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';

/** The panel, with its calculated total, as R5 (`itemWeight`, `coding`) or as R4 (`ordinalValue`, `choice`) has it. */
export function phq9(release: 'R4' | 'R5') {
  const url = `${HL7}${release === 'R4' ? 'ordinalValue' : 'itemWeight'}`;
  return {
    resourceType: 'Questionnaire',
    url: 'http://loinc.org/q/44249-1',
    version: '2.78',
    status: 'active',
    title: 'PHQ-9 quick depression assessment panel',
    code: [{ system: LOINC, code: '44249-1' }],
    item: [
      ...items.map(([linkId, text]) => ({
        linkId,
        code: [{ system: LOINC, code: linkId }],
        text,
        type: release === 'R4' ? 'choice' : 'coding',
        required: true,
        answerOption: answers.map(([code, display, score]) => ({
          extension: [{ url, valueDecimal: score }],
          valueCoding: { system: LOINC, code, display },
        })),
      })),
      { linkId: '44261-6', text: 'Total score', type: 'decimal', readOnly: true },
    ],
  };
}
