/** So many times the type size of the page in pixels, in which ECharts measures: what holds text grows with it. */
export function rem(count: number): number {
  return count * parseFloat(getComputedStyle(document.documentElement).fontSize);
}
