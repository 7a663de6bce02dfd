import { escapeName } from './escapeName.js';

/** All but the part of XML names on which every edition of XML agrees. */
const strange = /_(?=x)|[^A-Za-z0-9._\u4E00-\u9FA5-]/gu;

/** A label's name as a key of XES, which is an XML name: `label.` and the name, other characters escaped. */
export function xesKey(name: string): string {
  return `label.${escapeName(name, strange)}`;
}
