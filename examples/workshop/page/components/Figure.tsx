import type { ComponentChildren } from 'preact';

/** One figure with its name (指标), set large. Put several into a `Figures`. */
export function Figure(props: {
  readonly name: string;
  readonly value: ComponentChildren;
  /** The unit, the interval, the day: what the figure needs to be read rightly. */
  readonly note?: ComponentChildren;
}) {
  return (
    <div class="figure">
      <dt>{props.name}</dt>
      <dd class="figure-value">{props.value}</dd>
      {props.note !== undefined && <dd class="figure-note">{props.note}</dd>}
    </div>
  );
}

/** A row of figures, side by side where there is room. */
export function Figures({ children }: { readonly children: ComponentChildren }) {
  return <dl class="figures">{children}</dl>;
}
