/** What a room keeps: how it begins, and how a stored or imported state is checked. State is plain JSON. */
export interface Slice<State> {
  /** The state of a room that nobody has touched. */
  readonly initial: State;
  /**
   * Checks an untrusted state and gives it back typed. What is wrong is thrown: a `Fault` with a sentence in both
   * languages, a `DomainError` of the library's readers, or zod's error, which is worded by its path.
   */
  readonly read: (untrusted: unknown) => State;
}
