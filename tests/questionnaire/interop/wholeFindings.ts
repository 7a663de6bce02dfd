import type { Finding, GivenParts } from 'panhuo';

// What is said of foreign forms, written out whole: the tests of exact findings compare with these, in order.

/** What a form does not say of itself. */
export const given = {
  id: 'f',
  version: '1',
  title: { zh: '文', en: 'text' },
  missing: { policy: 'zero' },
  levels: [{ id: 'all', text: { zh: '文', en: 'text' }, from: -100 }],
} satisfies GivenParts;

/** A part that bears on answers and was not read, or whatever else is an error at a path. */
export function error(path: string, rule: Finding['rule'] = 'form_part_ignored'): Finding {
  return { severity: 'error', rule, detail: { path } };
}

/** What was assumed, or passed over, at a path. */
export function advice(rule: Finding['rule'], path: string): Finding {
  return { severity: 'advice', rule, detail: { path } };
}

/** A key that was passed over, by its position in its object. */
export function unread(path: string, position: number): Finding {
  return { severity: 'advice', rule: 'form_key_ignored', detail: { path, position } };
}

/** A question or choice that was left out. */
export function leftOut(path: string): Finding {
  return error(path, 'form_element_left_out');
}

/** There is no question at all. */
export const none = error('questions', 'value_missing');
