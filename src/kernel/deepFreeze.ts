/** Freezes plain data down to its leaves, so that data which everybody shares is nobody's to change. */
export function deepFreeze<T extends object>(value: T): T {
  for (const item of Object.values(value) as unknown[]) {
    if (typeof item === 'object' && item !== null) deepFreeze(item);
  }
  return Object.freeze(value);
}
