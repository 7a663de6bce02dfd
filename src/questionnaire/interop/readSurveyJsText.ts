import { type Finding, finding, type Json, type Label } from '../../kernel/index.js';
import { objectOf, textOf } from './foreign.js';
import { CHINESE } from './surveyJsForm.js';

/**
 * Reads a text of a SurveyJS form: plain, or by locale, where `default` is in the language of the form.
 *
 * @returns The label; `fallback` in both languages where the form says nothing. Advice where one language stands for both.
 */
export function readSurveyJsText(
  value: Json | undefined,
  at: { readonly path: string; readonly locale: string; readonly fallback: string },
  findings: Finding[],
): Label {
  const texts = objectOf(value);
  const isChinese = at.locale.startsWith('zh');
  const plain = textOf(value) ?? textOf(texts?.['default']);
  const zh = textOf(texts?.[CHINESE]) ?? textOf(texts?.['zh']) ?? (isChinese ? plain : undefined);
  const en = textOf(texts?.['en']) ?? (isChinese ? undefined : plain);
  if (zh !== undefined && en !== undefined) return { zh, en };
  const other = Object.values(texts ?? {}).map(textOf);
  const only = zh ?? en ?? other.find((own) => own !== undefined) ?? at.fallback;
  findings.push(finding('advice', 'form_text_one_language', { path: at.path }));
  return { zh: only, en: only };
}
