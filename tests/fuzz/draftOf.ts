/** A checked definition as the JSON that it came from, to be spoilt in its parts. */
export function draftOf(definition: object): unknown {
  return JSON.parse(JSON.stringify(definition));
}
