import { describe, type Language, type Reason } from 'panhuo';

/** The reasons of a decision (依据), in the library's own words, one a line. */
export function Reasons(props: {
  readonly reasons: readonly Reason[];
  readonly language: Language;
  /** `against` marks what speaks against something: by a sign, not by colour alone. */
  readonly tone?: 'plain' | 'against';
}) {
  const { reasons, language, tone = 'plain' } = props;
  return (
    <ul class={`reasons ${tone}`}>
      {reasons.map((reason, place) => (
        <li key={place}>{describe(reason, language)}</li>
      ))}
    </ul>
  );
}
