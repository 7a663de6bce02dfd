/** Text as it is compared and read: full-width digits, letters and signs in their plain forms, no white space around. */
export function plainOf(text: string): string {
  return text.normalize('NFKC').trim();
}

/** What words in cells are found by: capitals and full-width forms make no difference. */
export function wordKeyOf(text: string): string {
  return plainOf(text).toLowerCase();
}

/** What headings are found by: `Opened on`, `opened_on` and `openedOn` are the same. */
export function headingKeyOf(text: string): string {
  return wordKeyOf(text).replace(/[\s_-]+/g, '');
}
