import type { Language } from 'panhuo';
import { levelText } from './levelText.js';
import { questionnaire } from './questionnaireState.js';
import { say } from './words.js';

/**
 * The levels as bands on a scale, with a mark where the points stand; before the sheet is finished, with the stretch in
 * which they may still come to stand.
 */
export function BandScale(props: {
  readonly language: Language;
  readonly range: { readonly min: number; readonly max: number };
  readonly points: number | null;
  readonly possible: { readonly min: number; readonly max: number };
  readonly level: string | null;
}) {
  const { language, range, points, possible, level } = props;
  const w = say(language);
  const bands = questionnaire.levels.map(({ id, from, to = range.max }) => ({ id, from, to }));
  const standing =
    points === null ? w('possible', possible) : w('standsAt', { points, level: levelText(level, language) });
  const text = bands.map(({ id, from, to }) => w('band', { level: levelText(id, language), from, to }));
  // Each total takes one step of the scale, so that a band is as wide as the number of its totals.
  const percent = (total: number) => `${((total - range.min) / (range.max - range.min + 1)) * 100}%`;
  return (
    <div
      class="band-scale"
      role="img"
      aria-label={w('scale', { bands: text.join(language === 'zh' ? '，' : ', '), standing })}
    >
      <div class="band-marks">
        {points === null ? (
          <span
            class="band-possible"
            style={{ left: percent(possible.min), right: `calc(100% - ${percent(possible.max + 1)})` }}
          />
        ) : (
          <span class="band-mark" style={{ left: percent(points + 0.5) }}>
            {points}
          </span>
        )}
      </div>
      <div class="bands">
        {bands.map(({ id, from, to }) => (
          <div key={id} class={id === level ? 'band here' : 'band'} style={{ flexGrow: to - from + 1 }}>
            <span>{levelText(id, language)}</span>
            <span class="band-from">
              {from}–{to}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
