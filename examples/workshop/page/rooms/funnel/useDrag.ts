import { useEffect, useRef } from 'preact/hooks';
import Sortable from 'sortablejs';
import type { ClassStage } from './funnelState.js';

/** How long a finger rests on a card before it is dragged: a shorter touch scrolls the page. */
const TOUCH_DELAY_MS = 180;

/**
 * Lets cards be dragged from list to list. A card that is dropped goes back to its list at once: where it stands is for the
 * state of the room to say.
 *
 * @returns What to give a list of a stage as its `ref`.
 */
export function useDrag(onDrop: (id: string, stage: ClassStage) => void) {
  const lists = useRef(new Map<ClassStage, HTMLElement>());
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const sortables = [...lists.current.values()].map((list) =>
      Sortable.create(list, {
        group: 'cases',
        sort: false,
        animation: 0,
        // The same dragging by mouse and by finger.
        forceFallback: true,
        fallbackOnBody: true,
        fallbackTolerance: 4,
        delay: TOUCH_DELAY_MS,
        delayOnTouchOnly: true,
        ghostClass: 'funnel-ghost',
        fallbackClass: 'funnel-dragged',
        onEnd: ({ item, from, to, oldIndex }) => {
          if (from === to) return;
          from.insertBefore(item, from.children[oldIndex!] ?? null);
          drop.current(item.dataset['case']!, to.dataset['stage'] as ClassStage);
        },
      }),
    );
    return () => {
      for (const sortable of sortables) sortable.destroy();
    };
  }, []);
  return (stage: ClassStage) => (list: HTMLElement | null) => {
    if (list !== null) lists.current.set(stage, list);
  };
}
