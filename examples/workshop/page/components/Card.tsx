import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of a room with a heading of its own (分区). Its title is a heading of the second level. */
export function Card(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  /** A word beside the title, such as where the figures come from. */
  readonly aside?: ComponentChildren;
  /** Controls without meaning on paper: the whole part is left out of a print. */
  readonly screenOnly?: boolean;
}) {
  const id = useId();
  return (
    <section class={`card${props.screenOnly === true ? ' screen-only' : ''}`} aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{props.title}</h2>
        {props.aside !== undefined && <div class="card-aside">{props.aside}</div>}
      </header>
      {props.children}
    </section>
  );
}
