import type { Language, Reason } from 'panhuo';
import { Reasons } from '../../components/Reasons.js';
import { say } from './words.js';

/** A move that was refused: of which case, and everything that spoke against it. */
export interface Refusal {
  readonly id: string;
  readonly reasons: readonly Reason[];
}

/** Says why the latest move was refused (未通过的原因). */
export function RefusalNotice(props: {
  /** The case by its name. */
  readonly name: string;
  readonly refusal: Refusal | undefined;
  readonly language: Language;
}) {
  const { name, refusal, language } = props;
  if (refusal === undefined) return null;
  return (
    <div class="funnel-refusal screen-only">
      <h3>
        {name} · {say(language)('staysTitle')}
      </h3>
      <Reasons reasons={refusal.reasons} language={language} tone="against" />
    </div>
  );
}
