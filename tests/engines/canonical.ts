/**
 * The text of plain data by which results are compared: JSON in the order of the keys, typed arrays as arrays, and what JSON
 * would lose (−0, NaN, infinities, undefined, bigints, maps, errors) as objects that say so.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return String(value);
      return `{"number":"${Object.is(value, -0) ? '-0' : String(value)}"}`;
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'bigint':
      return `{"bigint":"${String(value)}"}`;
    case 'object':
      return value === null ? 'null' : ofObject(value);
    default:
      return `{"${typeof value}":true}`;
  }
}

function ofObject(value: object): string {
  if (Array.isArray(value)) return ofList(value);
  if (ArrayBuffer.isView(value)) return ofList(Array.from(value as unknown as ArrayLike<number>));
  if (value instanceof Map || value instanceof Set) return `{"entries":${ofList(Array.from(value))}}`;
  if (value instanceof Error) {
    const { code, details } = value as Error & { readonly code?: string; readonly details?: unknown };
    return `{"error":${canonical([value.name, code, details, value.message])}}`;
  }
  return `{${Object.entries(value)
    .map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`)
    .join()}}`;
}

const ofList = (values: readonly unknown[]): string => `[${values.map(canonical).join()}]`;
