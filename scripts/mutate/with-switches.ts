import { parseSync } from 'oxc-parser';
import type { Mutant } from './find-mutants.ts';

/** A mutant with its number in this run, from 1. */
export interface NumberedMutant extends Mutant {
  readonly id: number;
}

/**
 * Defines the function that says whether a mutant is on. It notes each mutant that was reached, and ends loops that a mutant made endless.
 * A process that a test starts takes the number from its environment, and writes what it reached to a file.
 */
const switchCode =
  "var mutantSwitch = (globalThis.mutantState ??= { on: Number(globalThis.process?.env?.MUTANT ?? 0), reached: new Set(), count: 0, limit: Infinity, file: globalThis.process?.env?.MUTANT_REACHED }, (id) => { const state = globalThis.mutantState; if (!state.reached.has(id)) { state.reached.add(id); if (state.file) process.getBuiltinModule('node:fs').appendFileSync(state.file, id + '\\n'); } if (++state.count > state.limit) throw new Error('The mutant repeats something without end.'); return state.on === id; }); ";

/** The text of a file with all its mutants built in; a switch turns each of them on. Lines keep their numbers. */
export function withSwitches(text: string, mutants: readonly NumberedMutant[]): string {
  const file = mutants[0]?.file;
  if (file === undefined) return text;
  const changed = switchCode + part(text, 0, text.length, mutants);
  const { errors } = parseSync(file, changed);
  if (errors.length > 0)
    throw new Error(`${file}: ${errors.map(({ message, codeframe }) => `${message} ${codeframe}`).join('; ')}`);
  return changed;
}

// Mutants are sorted by their start, outer ones first.
function part(text: string, start: number, end: number, mutants: readonly NumberedMutant[]): string {
  let done = start;
  let result = '';
  let rest = mutants;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const { start: from, end: to } = first;
    const inside = rest.filter((mutant) => mutant.start < to);
    const same = inside.filter((mutant) => mutant.start === from && mutant.end === to);
    const inner = part(
      text,
      from,
      to,
      inside.filter((mutant) => !same.includes(mutant)),
    );
    result += text.slice(done, from) + same.reduce(addSwitch, inner);
    done = to;
    rest = rest.filter((mutant) => !inside.includes(mutant));
  }
  return result + text.slice(done, end);
}

function addSwitch(inner: string, { id, replacement, isStatement }: NumberedMutant): string {
  return isStatement
    ? `{if(mutantSwitch(${id})){}else{${inner}}}`
    : `(mutantSwitch(${id})?(${replacement}):(${inner}))`;
}
