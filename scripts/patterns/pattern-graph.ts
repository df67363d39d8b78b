import { CharSet, JS, NFA } from 'refa';

/** A step of the pattern: to another state, with any character of the set. */
export interface GraphStep {
  readonly to: number;
  readonly characters: CharSet;
}

/** The states of a pattern as an automaton. State 0 is the search that moves on through the text, state 1 the beginning. */
export type PatternGraph = readonly (readonly GraphStep[])[];

// A range of up to 1,000 repetitions only multiplies the time. Three more than the least show the same loops in a much smaller graph.
const shrinkCounts = (source: string): string =>
  source.replace(/(?<!\\[pPuk])\{(\d{1,9})(,?)(\d{0,9})\}/g, (_, from: string, comma: string, to: string) => {
    const least = Math.min(Number(from), 100);
    const most = to === '' || Number(to) > 1000 ? '' : Math.min(Number(to), least + 3);
    return comma === '' ? `{${least}}` : `{${least},${most}}`;
  });

const withoutBackreferences = (source: string): string => source.replace(/\\(?:[1-9]|k<\w+>)/g, '(?:)');

/** Assertions and backreferences are left out. The graph is for finding texts, so it may accept more than the pattern does. */
export function patternGraph(source: string, flags: string): PatternGraph {
  const literal = { source: withoutBackreferences(shrinkCounts(source)), flags };
  const { expression } = JS.Parser.fromLiteral(literal).parse({ assertions: 'ignore' });
  const maxCharacter = /[uv]/.test(flags) ? 0x10_ff_ff : 0xff_ff;
  const nfa = NFA.fromRegex(expression, { maxCharacter });
  const states = [nfa.initial, ...[...nfa.nodes()].filter((node) => node !== nfa.initial)];
  const numbers = new Map(states.map((state, index) => [state, index + 1]));
  const steps = states.map((state) =>
    [...state.out].map(([to, characters]) => ({ to: numbers.get(to) ?? 0, characters })),
  );
  return [[{ to: 0, characters: CharSet.all(maxCharacter) }, ...(steps[0] ?? [])], ...steps];
}
