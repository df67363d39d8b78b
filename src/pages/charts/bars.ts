// Not d3-scale, which needs d3-color and d3-interpolate: 11 KB in each script that draws a chart, compressed.
import { nice, ticks } from 'd3-array';

/** A bar of a chart as data of SVG paths. `reach` covers the full height of the chart and reacts to the pointer. */
interface Bar {
  readonly index: number;
  readonly path: string;
  readonly reach: string;
}

/** A bar chart. With several rows, each index has several bars side by side. */
export interface BarChart {
  readonly width: number;
  readonly height: number;
  /** The bars of each row. Zeros have no bar. */
  readonly rows: readonly (readonly Bar[])[];
  /** Values of the grid lines, from 0 to the top, at equal distances. */
  readonly scale: readonly number[];
}

const pitch = 20;
/** Space before, after and between the groups of bars. */
const gap = 4;
const height = 100;
const maxGridLines = 3;

/** Draws rows of numbers on one scale. All rows have the same length. */
export function barChart(rows: readonly (readonly number[])[]): BarChart {
  const length = Math.max(1, ...rows.map((row) => row.length));
  const highest = Math.max(1, ...rows.flat());
  const gridLines = Math.min(highest, maxGridLines);
  const [, top] = nice(0, highest, gridLines);
  const barWidth = (pitch - gap) / rows.length;
  const bar = (value: number, row: number, index: number): Bar => {
    const left = round(index * pitch + gap / 2 + row * barWidth);
    const width = round(barWidth);
    const barTop = round(height * (1 - value / top));
    return { index, path: rectangle(left, barTop, width, height - barTop), reach: rectangle(left, 0, width, height) };
  };
  return {
    width: length * pitch,
    height,
    rows: rows.map((values, row) => values.flatMap((value, index) => (value > 0 ? [bar(value, row, index)] : []))),
    scale: ticks(0, top, gridLines).filter(Number.isInteger),
  };
}

function rectangle(x: number, y: number, width: number, barHeight: number): string {
  return `M${x} ${y}h${width}v${round(barHeight)}h-${width}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
