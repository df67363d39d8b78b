import { printableLine } from '../../language/printable-text.ts';
import type { Verdict } from './verify.ts';

// changed: 2023/07/27/kim-shoigu.html
export function verdictLines({ changed, added, missing, findings }: Verdict): readonly string[] {
  const lines = (word: string, paths: readonly string[]) => paths.map((path) => `${word}: ${printableLine(path)}`);
  const found = findings.map(({ problem, path, remedy }) => `${problem}: ${printableLine(path)} (${remedy})`);
  return [...lines('changed', changed), ...lines('added', added), ...lines('missing', missing), ...found];
}

// The site: 702 files unchanged, 1 changed, 0 added, 2 missing
export function verdictSummary({ kind, sound, changed, added, missing, findings }: Verdict): string {
  const count = (number: number) => number.toLocaleString('en');
  const difference = `${count(changed.length)} changed, ${count(added.length)} added, ${count(missing.length)} missing`;
  const found = findings.length === 0 ? '' : `, ${count(findings.length)} with other problems`;
  return `The ${kind}: ${count(sound)} ${sound === 1 ? 'file' : 'files'} unchanged, ${difference}${found}`;
}
