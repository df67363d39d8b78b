import type { CharSet } from 'refa';
import type { GraphStep, PatternGraph } from './pattern-graph.ts';

/** Chooses a character of a set. */
type Choice = (set: CharSet) => string;

const prefer =
  (characters: string): Choice =>
  (set) => {
    const preferred = [...characters].find((character) => set.has(character.codePointAt(0) ?? 0));
    return preferred ?? String.fromCodePoint(set.ranges[0]?.min ?? 0);
  };

// Letters continue a word, and the others end it. Both matter for \b.
export const firstChoice = prefer('ax0 <.,-"\t\n');
export const choices = [firstChoice, prefer(' ,<.-"0ax\t\n')];

/** The shortest text that leads from one combination of states to another. Gives up after 2,000 combinations. */
function shortestText<S>(
  start: S,
  isGoal: (at: S) => boolean,
  key: (at: S) => string,
  next: (at: S) => Iterable<[S, CharSet]>,
  choose: Choice,
) {
  const seen = new Set<string>();
  let texts: [S, string][] = [[start, '']];
  while (texts.length > 0 && seen.size < 2000) {
    const following: [S, string][] = [];
    for (const [at, text] of texts)
      for (const [to, characters] of next(at)) {
        if (characters.isEmpty || seen.has(key(to))) continue;
        seen.add(key(to));
        const longer = text + choose(characters);
        if (isGoal(to)) return longer;
        following.push([to, longer]);
      }
    texts = following;
  }
  return undefined;
}

/** The shortest text that leads from one state to another. */
export const pathText = (graph: PatternGraph, from: number, to: number, choose: Choice) =>
  shortestText(
    from,
    (at) => at === to,
    String,
    (at) => (graph[at] ?? []).map((step): [number, CharSet] => [step.to, step.characters]),
    choose,
  );

/** A text that can stay in a loop, go from it to another one, and stay there: the engine tries each way to split it. */
export const splitText = (graph: PatternGraph, loop: number, other: number, choose: Choice) =>
  shortestText<readonly [number, number, number]>(
    [loop, loop, other],
    (at) => at[0] === loop && at[1] === other && at[2] === other,
    String,
    function* ([one, two, three]) {
      const steps = (state: number): readonly GraphStep[] => graph[state] ?? [];
      for (const first of steps(one))
        for (const second of steps(two)) {
          const both = first.characters.intersect(second.characters);
          if (both.isEmpty) continue;
          for (const third of steps(three)) yield [[first.to, second.to, third.to], both.intersect(third.characters)];
        }
    },
    choose,
  );
