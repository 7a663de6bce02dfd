import { type Day, type Questionnaire, readAnswers, type Score, scoreAnswers } from 'panhuo';
import type { Statements } from '../database/database.js';
import { ServiceFault } from '../serviceFault.js';

const PUT = `
  insert into answer_sheet (customer, questionnaire, answered_on, answers, score)
  values ($1, $2, $3, $4, $5)
  on conflict (customer, questionnaire, answered_on)
  do update set answers = excluded.answers, score = excluded.score`;
const LATEST = `
  select score from answer_sheet
  where customer = $1 and questionnaire = $2 order by answered_on desc limit 1`;

/** The answer sheets (答卷) of one questionnaire in a database, each with its score. */
export function answerSheets(questionnaire: Questionnaire, database: Statements) {
  return {
    /** Scores a sheet and stores it as that of its day. What the questionnaire does not take is a DomainError. */
    async put(customer: string, untrusted: unknown, on: Day): Promise<Score> {
      const answers = readAnswers(questionnaire, untrusted);
      const score = scoreAnswers(questionnaire, answers, { on });
      const values = [customer, questionnaire.id, on, JSON.stringify(answers), JSON.stringify(score)];
      await database.query(PUT, values);
      return score;
    },

    /**
     * The score of the latest sheet. It names the questionnaire that was answered, so that `scoreStanding` can tell when the
     * questions have changed since.
     */
    async latestScore(customer: string): Promise<Score> {
      const { rows } = await database.query(LATEST, [customer, questionnaire.id]);
      if (rows[0] === undefined) throw new ServiceFault('answers_not_found');
      return rows[0]['score'] as Score;
    },
  };
}
