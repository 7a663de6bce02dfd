import { china, course, industry, type Questionnaire } from 'panhuo';

const all: readonly unknown[] = [course, china, industry].flatMap((room): unknown[] => Object.values(room));

/** Every questionnaire of the presets. */
export const presetQuestionnaires = all.filter(
  (own): own is Questionnaire =>
    typeof own === 'object' && own !== null && 'questions' in own && 'levels' in own,
);
