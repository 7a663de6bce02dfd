import { heightAt, type ParetoIntegrand, slopeAt } from './paretoIntegrand.js';

/** Nodes and weights of Gauss and Legendre's rule of 16 points, the upper half of them. Source: Abramowitz and
 * Stegun (1964), table 25.4. */
const NODES = /* @__PURE__ */ Float64Array.of(
  0.09501250983763744,
  0.2816035507792589,
  0.45801677765722737,
  0.6178762444026438,
  0.755404408355003,
  0.8656312023878318,
  0.9445750230732326,
  0.9894009349916499,
);
const WEIGHTS = /* @__PURE__ */ Float64Array.of(
  0.1894506104550685,
  0.1826034150449236,
  0.16915651939500254,
  0.14959598881657674,
  0.12462897125553388,
  0.09515851168249279,
  0.062253523938647894,
  0.027152459411754096,
);

/** No panel is wider, in w: the poles of the integrand lie π off the axis. */
const WIDEST = 2;
/** No panel falls by more, in logarithms. */
const STEEPEST = 12;
/** What is left out, as a share. */
const NEGLIGIBLE = 1e-17;
/** More than the widest span and the narrowest peak of doubles need; the loop surely ends. */
const MOST_PANELS = 1000;

/** Adds panels from the peak towards an end, as wide as the integrand allows, until what is left is nothing. */
export function addPanels(integrand: ParetoIntegrand, peak: number, end: number): void {
  const sign = end < peak ? -1 : 1;
  let from = peak;
  if (from === end) return;
  for (let panels = 0; panels < MOST_PANELS; panels++) {
    let width = Math.min(WIDEST, Math.abs(end - from));
    let to = width < WIDEST ? end : from + sign * width;
    let steepness = Math.abs(slopeAt(integrand, to));
    while (steepness * width > STEEPEST) {
      width /= 2;
      to = from + sign * width;
      steepness = Math.abs(slopeAt(integrand, to));
    }
    addPanel(integrand, (from + to) / 2, width / 2);
    if (to === end) return;
    from = to;
    // A log-concave function falls ever faster: the rest is no more than the last height over the last slope.
    const left = Math.exp(heightAt(integrand, to) - integrand.height) / steepness;
    // Comparisons with NaN are false.
    if (!(left > NEGLIGIBLE * integrand.sum)) return;
  }
}

function addPanel(integrand: ParetoIntegrand, middle: number, half: number): void {
  const { k, short, long, ratio, scale, height, means } = integrand;
  let sum = 0;
  for (let point = 0; point < 16; point++) {
    const node = NODES[point >> 1]! * half;
    const w = (point & 1) === 0 ? middle - node : middle + node;
    const v = Math.expm1(w);
    const log = Math.log1p(ratio * v);
    const raised = k === 0 ? 0 : k * Math.log1p(1 / (scale * v));
    const mass = WEIGHTS[point >> 1]! * half * Math.exp(-raised - (short - 1) * w - long * log - height);
    means[0]! += mass * w;
    means[1]! += mass * log;
    means[2]! += mass / (1 + v);
    means[3]! += mass / (1 + ratio * v);
    sum += mass;
  }
  integrand.sum += sum;
}
