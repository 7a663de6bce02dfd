import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to an element when a value changes, and not when the room opens: where a control vanishes by its own
 * use, whoever works with the keyboard goes on from what came of it. The element needs `tabIndex={-1}`.
 */
export function useFocusOnChange(value: unknown): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value) element.current?.focus();
    before.current = value;
  }, [value]);
  return element;
}
