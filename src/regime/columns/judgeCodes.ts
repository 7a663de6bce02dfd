/** Code of the regime `unknown`: its place in `regimes`, as of those that follow. */
export const UNKNOWN = 0;
/** Code of the regime `strong`. */
export const STRONG = 1;
/** Code of the regime `sideways`. */
export const SIDEWAYS = 2;
/** Code of the regime `weak`. */
export const WEAK = 3;
