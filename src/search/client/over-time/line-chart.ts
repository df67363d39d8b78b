import { nice, ticks } from 'd3-array';
import type { SvgNode } from './svg-node.ts';

/** A line of the chart. */
export interface ChartLine {
  readonly name: string;
  readonly values: readonly number[];
  /** The text of a point. */
  readonly title: (index: number) => string;
  /** The address that a point leads to. */
  readonly link: (index: number) => string;
}

/** How lines differ: by colour (with contrast on light and dark), dashes and marks. */
export const lineStyles = [
  { colour: '#2a7ab9', dashes: '', mark: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z' },
  { colour: '#c8452f', dashes: '9 4', mark: 'M-4-4h8v8h-8z' },
  { colour: '#2e8b57', dashes: '2 4', mark: 'M0-5L5 4H-5z' },
  { colour: '#a8770a', dashes: '12 4 2 4', mark: 'M0-5L5 0L0 5L-5 0z' },
  { colour: '#8e5bb5', dashes: '5 3', mark: 'M-4-4L4 4M4-4L-4 4' },
] as const;

/** Of a drawing that stands alone, in pixels. */
export const fullWidth = 960;
const height = 340;
const edge = { top: 12, right: 16, bottom: 28, left: 56 };
const gridLines = 4;
/** Width of a label under the chart, in pixels. */
const labelWidth = 88;
const mostMarks = 60;

/** Draws lines over periods. Points with articles are links. All colours are attributes, so the drawing can stand alone. */
export function lineChart(
  lines: readonly ChartLine[],
  periods: readonly string[],
  numberText: (value: number) => string,
  width = fullWidth,
): SvgNode {
  const highest = Math.max(0, ...lines.flatMap(({ values }) => values)) || 1;
  const [, top] = nice(0, highest, gridLines);
  const y = (value: number) => height - edge.bottom - (value / top) * (height - edge.bottom - edge.top);
  const step = (width - edge.left - edge.right) / Math.max(1, periods.length - 1);
  const x = (index: number) => edge.left + (periods.length === 1 ? (width - edge.left) / 2 : index * step);
  const isWhole = lines.every(({ values }) => values.every(Number.isInteger));
  const levels = ticks(0, top, gridLines).filter((value) => !isWhole || Number.isInteger(value));
  const grid = levels.flatMap((value) => [
    gridLine(y(value), width),
    text(numberText(value), edge.left - 8, y(value) + 4, 'end'),
  ]);
  const every = Math.ceil((periods.length * labelWidth) / width);
  const labels = periods.flatMap((period, index) =>
    index % every === 0 ? [text(period, x(index), height - 8, 'middle')] : [],
  );
  const drawn = lines.map((line, number) => drawnLine(line, styleOf(number), { x, y, step }));
  return {
    name: 'svg',
    attributes: { viewBox: `0 0 ${width} ${height}`, 'font-size': 12, 'font-family': 'sans-serif' },
    children: [...grid, ...labels, ...drawn],
  };
}

/** Where values stand in the chart, in pixels. */
interface Scales {
  /** Of the period with this index. */
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** The distance of two periods. */
  readonly step: number;
}

function gridLine(y: number, width: number): SvgNode {
  const d = `M${edge.left} ${round(y)}H${width - edge.right}`;
  return { name: 'path', attributes: { d, stroke: 'currentColor', opacity: 0.25 } };
}

function drawnLine(line: ChartLine, { colour, dashes, mark }: LineStyle, { x, y, step }: Scales): SvgNode {
  const place = (value: number, index: number) => `${round(x(index))} ${round(y(value))}`;
  const peak = line.values.indexOf(Math.max(...line.values));
  const isMarked = (index: number) => index === peak || index % Math.ceil(line.values.length / mostMarks) === 0;
  const points = line.values.flatMap((value, index): readonly SvgNode[] =>
    value === 0
      ? []
      : [
          {
            name: 'a',
            attributes: { href: line.link(index), tabindex: -1, transform: `translate(${place(value, index)})` },
            children: [
              { name: 'title', text: line.title(index) },
              {
                name: 'circle',
                attributes: { r: Math.max(4, Math.min(12, step / 2)), fill: 'transparent', stroke: 'none' },
              },
              ...(isMarked(index) ? [markNode(mark, colour)] : []),
            ],
          },
        ],
  );
  const path = { d: `M${line.values.map(place).join('L')}`, fill: 'none', stroke: colour, 'stroke-width': 2 };
  return {
    name: 'g',
    children: [{ name: 'path', attributes: dashes === '' ? path : { ...path, 'stroke-dasharray': dashes } }, ...points],
  };
}

/** The chart with the names of its lines below, as a drawing that stands alone. */
export function withNames(chart: SvgNode, names: readonly string[]): SvgNode {
  const lineHeight = 22;
  const rows = names.map((name, number): SvgNode => {
    const { colour, dashes, mark } = styleOf(number);
    return {
      name: 'g',
      attributes: { transform: `translate(${edge.left} ${height + 12 + number * lineHeight})` },
      children: [
        {
          name: 'path',
          attributes: { d: 'M0 0H40', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dashes || 'none' },
        },
        { name: 'g', attributes: { transform: 'translate(20 0)' }, children: [markNode(mark, colour)] },
        text(name, 52, 4, 'start'),
      ],
    };
  });
  const viewBox = `0 0 ${fullWidth} ${height + 12 + names.length * lineHeight}`;
  return { ...chart, attributes: { ...chart.attributes, viewBox }, children: [...(chart.children ?? []), ...rows] };
}

/** A small drawing of a line's colour, dashes and mark. */
export function lineSample(number: number): SvgNode {
  const { colour, dashes, mark } = styleOf(number);
  return {
    name: 'svg',
    attributes: { viewBox: '-20 -8 40 16', width: 40, height: 16, 'aria-hidden': 'true' },
    children: [
      {
        name: 'path',
        attributes: { d: 'M-20 0H20', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dashes || 'none' },
      },
      markNode(mark, colour),
    ],
  };
}

type LineStyle = (typeof lineStyles)[number];

function styleOf(number: number): LineStyle {
  return lineStyles[number % lineStyles.length] ?? lineStyles[0];
}

function markNode(path: string, colour: string): SvgNode {
  return { name: 'path', attributes: { d: path, fill: colour, stroke: colour, 'stroke-width': 1.5 } };
}

function text(content: string, x: number, y: number, anchor: string): SvgNode {
  const attributes = { x: round(x), y: round(y), 'text-anchor': anchor, fill: 'currentColor', stroke: 'none' };
  return { name: 'text', attributes, text: content };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
