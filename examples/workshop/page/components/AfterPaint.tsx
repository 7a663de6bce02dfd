import type { Language } from 'panhuo';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const painted = new Set<string>();

/**
 * Has a room stand before its figures do: what takes a while to work out is drawn after the first paint, so that nobody
 * looks at a white page. A second visit finds it worked out.
 */
export function AfterPaint(props: {
  /** What is worked out. */
  readonly id: string;
  readonly language: Language;
  readonly children: () => VNode;
}) {
  const { id, language, children } = props;
  const [ready, setReady] = useState(painted.has(id));
  useEffect(() => {
    painted.add(id);
    setReady(true);
  }, [id]);
  return ready ? children() : <p class="muted">{{ zh: '正在计算……', en: 'Working it out …' }[language]}</p>;
}
