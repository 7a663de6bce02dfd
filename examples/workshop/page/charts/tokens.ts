/** The colours of the page that charts use, by their names in design/tokens.css without the dashes. */
export type Token =
  | 'paper'
  | 'panel'
  | 'ink'
  | 'muted'
  | 'line'
  | 'accent'
  | 'up'
  | 'down'
  | 'strong'
  | 'sideways'
  | 'weak'
  | 'reference'
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'heat-low'
  | 'heat-high';

/** Reads the colour that a name has in the theme of the moment. */
export type Colour = (token: Token) => string;

/** The colours of the moment: charts draw with values, where the rest of the page uses the names. */
export function coloursNow(): Colour {
  const style = getComputedStyle(document.documentElement);
  return (token) => style.getPropertyValue(`--${token}`).trim();
}
