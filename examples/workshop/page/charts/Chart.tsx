import type { Label, Language } from 'panhuo';
import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/Button.js';
import { Table, type TableData } from '../components/Table.js';
import { chartTheme } from './chartTheme.js';
import { LookContext } from './LookContext.js';
import { type ChartOption, init } from './parts.js';
import { rem } from './rem.js';
import { type Colour, coloursNow } from './tokens.js';

const words = {
  show: { zh: '看数据', en: 'Show the figures' },
  hide: { zh: '收起数据', en: 'Hide the figures' },
} as const satisfies Record<string, Label>;

/** Makes what ECharts draws of some data, in a language and in the colours of the moment. */
export type Draw<Data> = (data: Data, language: Language, colour: Colour) => ChartOption;

interface ChartProps<Data> {
  readonly language: Language;
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly label: string;
  /** A function of its own, outside any component. */
  readonly draw: Draw<Data>;
  /** The chart is drawn anew when this is another object: keep it with `useMemo`. */
  readonly data: Data;
  /** The same figures as a table. */
  readonly table: TableData;
  /** In rem, 20 unless given. */
  readonly height?: number;
}

/** A chart (图表) with its figures as a table behind a button. On paper the table is always there. */
export function Chart<Data>(props: ChartProps<Data>) {
  const { language, table } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = () => {
    setOpen(!open);
  };
  return (
    <figure class="chart">
      <Drawing {...props} />
      <Button
        kind="quiet"
        onClick={toggle}
        expanded={open}
        controls={id}
        // A page has many such buttons: each is read out with what it shows.
        label={`${words[open ? 'hide' : 'show'][language]}${language === 'zh' ? '：' : ': '}${table.caption}`}
      >
        {words[open ? 'hide' : 'show'][language]}
      </Button>
      <div id={id} class={open ? 'chart-table' : 'chart-table paper-only'}>
        <Table table={table} />
      </div>
    </figure>
  );
}

function Drawing<Data>({ language, label, draw, data, height = 20 }: ChartProps<Data>) {
  const look = useContext(LookContext);
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);

  // A look is a theme of its own, which ECharts takes only at the beginning. All of it happens before the browser paints, as a
  // page that is printed is not drawn a second time.
  useLayoutEffect(() => {
    const element = frame.current!;
    const fontSize = parseFloat(getComputedStyle(element).fontSize);
    const drawn = init(element, chartTheme(coloursNow(), fontSize), { renderer: 'svg' });
    chart.current = drawn;
    const fit = () => {
      drawn.resize();
      // So that the style sheet can scale the drawing to the paper, and its letters to those of the paper.
      const size = `0 0 ${drawn.getWidth()} ${drawn.getHeight()}`;
      element.querySelector('svg')!.setAttribute('viewBox', size);
      element.style.setProperty('--drawn', `${drawn.getWidth() / rem(1)}rem`);
    };
    fit();
    const watcher = new ResizeObserver(fit);
    // On paper the style sheet scales it.
    if (!look.printing) watcher.observe(element);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, [look]);

  useLayoutEffect(() => {
    const option = { animation: !look.still, ...draw(data, language, coloursNow()) };
    chart.current!.setOption(option, { notMerge: true });
  }, [draw, data, language, look]);

  return <div ref={frame} class="drawing" role="img" aria-label={label} style={{ height: `${height}rem` }} />;
}
