import { describe, DomainError, type Label, readAnswers, readForm } from 'panhuo';
import { readTable } from '../../../../branch-review/intake/readTable.js';
import { Fault } from '../../store/fault.js';
import { questionnaire, type Sheet } from './questionnaireState.js';

/**
 * Reads the sheets of a class from a file: CSV with the columns q1 to q10 and a person a row, or JSON, a list of answers by
 * question. Whatever else stands in it, such as names, is refused and not kept.
 *
 * @throws Fault with a sentence that says where the first fault is and how to put it right.
 */
export function readClassFile(bytes: Uint8Array): Sheet[] {
  const sheets = isJson(bytes) ? sheetsOfJson(bytes) : sheetsOfTable(bytes);
  if (sheets.length > 0) return sheets;
  throw new Fault({ zh: '文件中没有答卷。', en: 'There is no sheet in the file.' });
}

/** Reads sheets that were typed in: a line a person, a letter a question, `-` for no answer. */
export function readClassLines(text: string): Sheet[] {
  const ids = questionnaire.questions.map(({ id }) => id);
  const lines = [...text.split('\n').entries()].filter(([, line]) => line.trim() !== '');
  return lines.map(([place, line]) => {
    const letters = Array.from(line.toLowerCase().replaceAll(/[\s,，;；]/g, ''));
    const where = { zh: `第 ${place + 1} 行`, en: `Line ${place + 1}` };
    if (letters.length !== ids.length) {
      throw faultAt(where, {
        zh: `应有 ${ids.length} 个字母，实有 ${letters.length} 个；未作答的题用“-”`,
        en: `there must be ${ids.length} letters and there are ${letters.length}; put “-” for no answer`,
      });
    }
    const fields = ids.map((id, question) => [id, letters[question]!.replace('-', '')] as const);
    return sheetAt(where, () => readForm(questionnaire, fields));
  });
}

const encoding = new TextDecoder();

function isJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*[[{]/.test(encoding.decode(bytes.subarray(0, 64)));
}

function sheetsOfJson(bytes: Uint8Array): Sheet[] {
  let list: unknown;
  try {
    list = JSON.parse(encoding.decode(bytes));
  } catch {
    list = undefined;
  }
  if (!Array.isArray(list)) {
    throw new Fault({
      zh: '这个 JSON 文件不是答卷列表，应如 [{"q1":"a","q2":"c"}]。',
      en: 'This JSON is no list of sheets: write it like [{"q1":"a","q2":"c"}].',
    });
  }
  return list.map((sheet: unknown, place) =>
    sheetAt({ zh: `第 ${place + 1} 份`, en: `Sheet ${place + 1}` }, () => readAnswers(questionnaire, sheet)),
  );
}

function sheetsOfTable(bytes: Uint8Array): Sheet[] {
  const { header, rows, broken } = readTable(bytes);
  const ids = header.map((name) => name.toLowerCase());
  const known = new Set(questionnaire.questions.map(({ id }) => id));
  const foreign = ids.findIndex((id) => !known.has(id));
  if (foreign >= 0) {
    throw faultAt(
      { zh: `第 ${foreign + 1} 列`, en: `Column ${foreign + 1}` },
      {
        zh: '不是本问卷的题目；表头只能是 q1 至 q10，请删去姓名等其他列',
        en: 'no question of this questionnaire: the header may hold q1 to q10 only; take out names and all else',
      },
    );
  }
  const [first] = broken;
  if (first !== undefined) throw faultAt({ zh: `第 ${first.line} 行`, en: `Line ${first.line}` }, first.why);
  return rows.map(({ line, cells }) => {
    const fields = ids.map((id, place) => [id, cells[place]!.trim().toLowerCase()] as const);
    return sheetAt({ zh: `第 ${line} 行`, en: `Line ${line}` }, () => readForm(questionnaire, fields));
  });
}

function sheetAt(where: Label, read: () => Sheet): Sheet {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw faultAt(where, { zh: describe(error.reason, 'zh'), en: describe(error.reason, 'en') });
  }
}

function faultAt(where: Label, what: Label): Fault {
  return new Fault({ zh: `${where.zh}：${what.zh}。`, en: `${where.en}: ${what.en}.` });
}
