/** Every spelling that takes one text of each part, in order; an empty text leaves the part out. */
export function spellings(...parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => part.map((tail) => head + tail)),
    [''],
  );
}

/** The same for English, where words are parted by spaces. */
export function wordings(...parts: readonly (readonly string[])[]): string[] {
  return spellings(...parts.map((part) => part.map((text) => ` ${text}`))).map((text) =>
    text.replaceAll(/ +/g, ' ').trim(),
  );
}
