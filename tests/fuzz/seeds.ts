/** A definition as it comes from a file: what was checked loses its mark, and may be changed in its parts. */
export function unchecked<T>(definition: T): T {
  return JSON.parse(JSON.stringify(definition)) as T;
}
