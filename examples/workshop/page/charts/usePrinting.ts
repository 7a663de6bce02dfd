import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Whether the page is being printed. The browser takes the page as it stands when `beforeprint` has been heard, so that it is
 * rendered at once and not, as else, a moment later.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const update = () => {
      setPrinting(media.matches);
    };
    const begin = () => {
      options.debounceRendering = (render) => {
        render();
      };
      setPrinting(true);
      delete options.debounceRendering;
    };
    const end = () => {
      setPrinting(false);
    };
    media.addEventListener('change', update);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    update();
    return () => {
      media.removeEventListener('change', update);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
