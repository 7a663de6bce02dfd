/** The languages that every wording of the library exists in. */
export type Language = 'zh' | 'en';

/** A text for people, in Chinese and in English. Never compared, never part of a fingerprint. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
