import type { ComponentChildren } from 'preact';

/** A sentence that must not be overlooked: what a figure is not, or what went wrong. */
export function Notice(props: {
  readonly children: ComponentChildren;
  readonly tone?: 'plain' | 'wrong' | 'fine';
}) {
  return <p class={`notice ${props.tone ?? 'plain'}`}>{props.children}</p>;
}
