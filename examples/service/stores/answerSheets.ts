import {
  type AnySheet,
  type Day,
  day,
  type Questionnaire,
  readAnswers,
  type Score,
  scoreAnswers,
} from 'panhuo';
import type { Statements } from '../database/database.js';
import { ServiceFault } from '../serviceFault.js';

const PUT = `
  insert into answer_sheet (customer, questionnaire, version, fingerprint, answered_on, answers)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (customer, questionnaire, answered_on)
  do update set version = excluded.version, fingerprint = excluded.fingerprint, answers = excluded.answers`;
const LATEST = `
  select version, fingerprint, answered_on::text, answers from answer_sheet
  where customer = $1 and questionnaire = $2 order by answered_on desc limit 1`;

/** The answer sheets (答卷) of one questionnaire in a database, each with the fingerprint of what was asked. */
export function answerSheets(questionnaire: Questionnaire, database: Statements) {
  return {
    /** Scores a sheet and stores it as that of its day. What the questionnaire does not take is a DomainError. */
    async put(customer: string, untrusted: unknown, on: Day): Promise<Score> {
      const answers = readAnswers(questionnaire, untrusted);
      const score = scoreAnswers(questionnaire, answers, { on });
      const { id, version, fingerprint } = score.questionnaire;
      await database.query(PUT, [customer, id, version, fingerprint, on, JSON.stringify(answers)]);
      return score;
    },

    /**
     * The score of the latest sheet. It names the questionnaire that was answered, so that `scoreStanding` can tell when the
     * questions have changed since.
     */
    async latestScore(customer: string): Promise<Score> {
      const { rows } = await database.query(LATEST, [customer, questionnaire.id]);
      const [sheet] = rows;
      if (sheet === undefined) throw new ServiceFault('answers_not_found');
      const score = scoreAnswers(questionnaire, sheet['answers'] as AnySheet, {
        on: day(sheet['answered_on'] as string),
      });
      const asked = { version: sheet['version'], fingerprint: sheet['fingerprint'] };
      return { ...score, questionnaire: { ...score.questionnaire, ...(asked as object) } };
    },
  };
}
