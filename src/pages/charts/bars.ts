import { scaleBand, scaleLinear } from 'd3-scale';

/** A bar of a chart, in units of its drawing; `reach` is the whole height over it, for the pointer. */
interface Bar {
  readonly index: number;
  readonly path: string;
  readonly reach: string;
}

/** Bars for numbers that stand beside each other, several for each place where there are several rows. */
export interface BarChart {
  readonly width: number;
  readonly height: number;
  /** For each row the bars of its numbers above zero. */
  readonly rows: readonly (readonly Bar[])[];
  /** Values of the lines behind the bars, evenly apart, from 0 to the top. */
  readonly scale: readonly number[];
}

const pitch = 20;
const height = 100;
const linesWanted = 3;

/** Draws rows of numbers, all of one length, on one scale. */
export function barChart(rows: readonly (readonly number[])[]): BarChart {
  const length = Math.max(1, ...rows.map((row) => row.length));
  const most = Math.max(1, ...rows.flat());
  const y = scaleLinear([0, most], [height, 0]).nice(Math.min(most, linesWanted));
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
    scale: y.ticks(Math.min(most, linesWanted)).filter(Number.isInteger),
  };
}

function indices(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function rectangle(x: number, y: number, width: number, tall: number): string {
  return `M${x} ${y}h${width}v${round(tall)}h-${width}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
