import { useRef } from 'preact/hooks';

/** The sheet of the chosen case, and the way there: for the focus, and, where it lies below the screen, for the eye. */
export function useSheet() {
  const sheet = useRef<HTMLDivElement>(null);
  return {
    sheet,
    goToSheet: () => {
      // After the sheet has been drawn with what is new.
      requestAnimationFrame(() => {
        const element = sheet.current!;
        element.focus({ preventScroll: true });
        if (element.getBoundingClientRect().top > innerHeight * MOSTLY_BELOW) element.scrollIntoView();
      });
    },
    isInSheet: (): boolean => sheet.current!.contains(document.activeElement),
  };
}

/** Which part of the screen's height lies above a sheet that is as good as out of sight. */
const MOSTLY_BELOW = 0.6;
