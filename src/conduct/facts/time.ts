const pattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether a value is a time of day, `HH:MM`, 00:00 to 23:59. Times of this form compare as text. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}
