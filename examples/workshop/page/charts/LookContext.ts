import { createContext } from 'preact';

/** What charts must know of the look of the page: they are drawn anew when it changes. */
export interface Look {
  readonly dark: boolean;
  readonly printing: boolean;
  readonly projector: boolean;
  /** Nothing moves: the user asks for it, or the page is being printed. */
  readonly still: boolean;
}

/** The look of the moment. */
export const LookContext = createContext<Look>({
  dark: false,
  printing: false,
  projector: false,
  still: false,
});
