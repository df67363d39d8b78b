import { analyse } from 'scslre';
import { choices, firstChoice, pathText, splitText } from './path-text.ts';
import { type PatternGraph, patternGraph } from './pattern-graph.ts';

/** A text that may take a pattern long: the beginning, then a part that is repeated. */
export interface AttackText {
  readonly prefix: string;
  readonly pump: string;
}

/**
 * Texts that could take a pattern more than linear time: repeated characters that scslre reports, what each loop repeats,
 * and what two loops can both repeat.
 */
export function attackTexts(source: string, flags: string): readonly AttackText[] {
  const graph = patternGraph(source, flags);
  const repeated = analyse({ source, flags }).reports.map(({ character }) => character.pick);
  const texts = choices.flatMap((choose) => {
    const loops = graph.flatMap((_, state) => (pathText(graph, state, state, choose) === undefined ? [] : [state]));
    return entriesOf(graph, loops).flatMap((state) => {
      const prefix = pathText(graph, 1, state, choose) ?? '';
      const pumps = loops.flatMap((other) => splitText(graph, state, other, choose) ?? []);
      return [...repeated, ...(state === 0 ? pumps.slice(1) : pumps)].map((pump) => ({ prefix, pump }));
    });
  });
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

/** The states at which a loop can be entered. */
function entriesOf(graph: PatternGraph, loops: readonly number[]): readonly number[] {
  const inLoop = (from: number, to: number) =>
    loops.includes(from) && pathText(graph, to, from, firstChoice) !== undefined;
  const entered = new Set(graph.flatMap((steps, from) => steps.flatMap(({ to }) => (inLoop(from, to) ? [] : [to]))));
  return loops.filter((state) => state <= 1 || entered.has(state));
}
