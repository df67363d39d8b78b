import type { Verdict } from './verify.ts';

// changed: 2023/07/27/kim-shoigu.html
export function verdictLines({ changed, added, lost }: Verdict): readonly string[] {
  const lines = (word: string, paths: readonly string[]) => paths.map((path) => `${word}: ${path}`);
  return [...lines('changed', changed), ...lines('added', added), ...lines('lost', lost)];
}

// The site: 702 files unchanged, 1 changed, 0 added, 2 lost
export function verdictSummary({ kind, sound, changed, added, lost }: Verdict): string {
  const count = (number: number) => number.toLocaleString('en');
  const difference = `${count(changed.length)} changed, ${count(added.length)} added, ${count(lost.length)} lost`;
  return `The ${kind}: ${count(sound)} files unchanged, ${difference}`;
}
