import type { Colour } from './tokens.js';

/** The look of every chart, made of the page's own colours and type. */
export function chartTheme(colour: Colour, fontSize: number): object {
  const text = { color: colour('ink'), fontSize, fontFamily: getComputedStyle(document.body).fontFamily };
  const axis = {
    axisLine: { lineStyle: { color: colour('muted') } },
    axisTick: { lineStyle: { color: colour('muted') } },
    axisLabel: { color: colour('muted'), fontSize },
    nameTextStyle: { color: colour('muted'), fontSize },
    splitLine: { lineStyle: { color: colour('line') } },
  };
  return {
    color: [colour('series-1'), colour('series-2'), colour('series-3'), colour('series-4')],
    backgroundColor: 'transparent',
    textStyle: text,
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false }, axisTick: { show: false } },
    timeAxis: { ...axis, splitLine: { show: false } },
    legend: { textStyle: text, itemWidth: fontSize * 1.4, itemHeight: fontSize * 0.7, itemGap: fontSize },
    visualMap: { textStyle: text },
    tooltip: {
      backgroundColor: colour('paper'),
      borderColor: colour('muted'),
      borderWidth: 1,
      padding: [fontSize / 2, fontSize * 0.75],
      textStyle: text,
      extraCssText: 'box-shadow: none; border-radius: 2px;',
    },
  };
}
