import { scaleBand, scaleLinear } from 'd3-scale';

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
const height = 100;
const maxGridLines = 3;

/** Draws rows of numbers on one scale. All rows have the same length. */
export function barChart(rows: readonly (readonly number[])[]): BarChart {
  const length = Math.max(1, ...rows.map((row) => row.length));
  const highest = Math.max(1, ...rows.flat());
  const y = scaleLinear([0, highest], [height, 0]).nice(Math.min(highest, maxGridLines));
  const x = scaleBand(indices(length), [0, length * pitch])
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const within = scaleBand(indices(rows.length), [0, x.bandwidth()]);
  const bar = (value: number, row: number, index: number): Bar => {
    const left = round((x(index) ?? 0) + (within(row) ?? 0));
    const width = round(within.bandwidth());
    const top = round(y(value));
    return { index, path: rectangle(left, top, width, height - top), reach: rectangle(left, 0, width, height) };
  };
  return {
    width: length * pitch,
    height,
    rows: rows.map((values, row) => values.flatMap((value, index) => (value > 0 ? [bar(value, row, index)] : []))),
    scale: y.ticks(Math.min(highest, maxGridLines)).filter(Number.isInteger),
  };
}

function indices(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function rectangle(x: number, y: number, width: number, barHeight: number): string {
  return `M${x} ${y}h${width}v${round(barHeight)}h-${width}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
