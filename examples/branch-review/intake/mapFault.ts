import type * as z from 'zod';
import type { Label } from 'panhuo';
import { fileKindFields } from './fields.js';
import { UserFault } from './userFault.js';

type Issue = z.core.$ZodIssue;

const fieldNames = Object.values(fileKindFields).flatMap(({ fields }) => Object.keys(fields));

/**
 * Says what is wrong with a column map, and where. Its keys may be anything, also somebody's name: one that is not ours is
 * named by its position.
 */
export function mapFault(
  issues: readonly Issue[],
  map: unknown,
  knownKeys: readonly (readonly string[])[],
): UserFault {
  const ours = new Set([...knownKeys.flat(), ...fieldNames, 'zh', 'en']);
  const told = issues.map((issue) => ({
    words: wordsOf(issue, map, knownKeys),
    place: placeOf(issue, map, ours),
  }));
  const list = (language: keyof Label): string =>
    told.map(({ words, place }) => `\n${place[language]}${words[language]}`).join('');
  return new UserFault({
    zh: `列映射不合要求：${list('zh')}`,
    en: `the column map does not fit:${list('en')}`,
  });
}

function placeOf({ path }: Issue, map: unknown, ours: ReadonlySet<string>): Label {
  const steps = path.map((key, depth) => {
    const shown = String(key);
    if (typeof key === 'number' || ours.has(shown)) return { zh: shown, en: shown };
    const position = positionOf(shown, path.slice(0, depth), map);
    return { zh: `第${position}个键`, en: `key ${position}` };
  });
  const joined = (language: keyof Label): string => steps.map((step) => step[language]).join('.');
  return steps.length === 0 ? { zh: '', en: '' } : { zh: `${joined('zh')}：`, en: `${joined('en')}: ` };
}

function wordsOf(issue: Issue, map: unknown, knownKeys: readonly (readonly string[])[]): Label {
  switch (issue.code) {
    case 'custom':
      return issue.params?.['words'] as Label;
    case 'unrecognized_keys': {
      const positions = issue.keys.map((key) => positionOf(key, issue.path, map)).join(', ');
      const known = (isLabel(issue) ? ['zh', 'en'] : (knownKeys[issue.path.length] ?? [])).join(', ');
      return {
        zh: `第 ${positions} 个键无法识别；可用的有 ${known}`,
        en: `key ${positions} is not known here; there are ${known}`,
      };
    }
    case 'invalid_type':
      return { zh: `应为 ${issue.expected}`, en: `should be ${issue.expected}` };
    case 'invalid_value':
      return { zh: `应为 ${issue.values.join('、')}`, en: `should be ${issue.values.join(', ')}` };
    default:
      return { zh: '无效', en: 'is not valid' };
  }
}

function isLabel({ path: [first] }: Issue): boolean {
  return first !== undefined && first !== 'files';
}

/** Where a key stands among those beside it, counted from 1. */
function positionOf(key: string, path: readonly PropertyKey[], map: unknown): string {
  const parent = path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown>)[step], map);
  return String(Object.keys(parent as object).indexOf(key) + 1);
}
