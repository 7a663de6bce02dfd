import { useMemo } from 'preact/hooks';
import type { Look } from '../charts/LookContext.js';
import { useMedia } from '../charts/useMedia.js';
import { usePrinting } from '../charts/usePrinting.js';
import type { Settings } from '../store/settings.js';

/** Gives the page the look that was chosen, and charts what they must know of it. Paper is always light. */
export function useLook({ language, theme, size }: Settings): Look {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const printing = usePrinting();
  const dark = !printing && (theme === 'dark' || (theme === 'system' && systemIsDark));

  // At once and not in an effect: charts below read the colours while this is still being rendered.
  const root = document.documentElement;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.dataset['size'] = size;

  return useMemo(
    () => ({ dark, printing, projector: size === 'projector', still: printing || calm }),
    [dark, printing, size, calm],
  );
}
