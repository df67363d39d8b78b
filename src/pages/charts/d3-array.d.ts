declare module 'd3-array' {
  /** Widens an interval to round numbers, for about `count` ticks. */
  export function nice(start: number, stop: number, count: number): [number, number];
  /** About `count` round numbers between both, at equal distances. */
  export function ticks(start: number, stop: number, count: number): number[];
}
