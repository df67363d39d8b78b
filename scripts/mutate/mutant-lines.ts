import type { MutantResult } from './run-mutants.ts';

/** `src/articles/a.ts:7: a && b → a || b` */
export function mutantLine({ mutant, state }: MutantResult, text: string): string {
  const { file, line, start, end, replacement } = mutant;
  const note = state === 'not reached' ? ' (no test runs this)' : '';
  return `${file}:${line}: ${short(text.slice(start, end))} → ${replacement === '' ? 'removed' : short(replacement)}${note}`;
}

/** `src/articles: 92 of 100 changes noticed (92 %), 2 of them by a timeout` */
export function mutantSummary(folder: string, results: readonly MutantResult[]): string {
  const late = results.filter(({ state }) => state === 'timed out').length;
  const noticed = results.filter(({ state }) => state === 'killed').length + late;
  const share = results.length === 0 ? 100 : Math.floor((100 * noticed) / results.length);
  const timeouts = late === 0 ? '' : `, ${late} of them by a timeout`;
  return `${folder}: ${noticed} of ${results.length} changes noticed (${share} %)${timeouts}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
}
