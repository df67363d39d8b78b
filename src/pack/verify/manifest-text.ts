import type { FileFinding } from '../files/file-tree.ts';

/** Parses a manifest: path => SHA-256 in hex. */
export type ParseManifest = (text: string) => ReadonlyMap<string, string>;

/** Lists the lines of a manifest that are damaged or repeat a path. A reader that skips them would prove less than it says. */
export function manifestFindings(file: string, text: string, parse: ParseManifest): readonly FileFinding[] {
  const lines = text.split('\n');
  const rest = lines.pop();
  const finding = (problem: string, line: number): FileFinding => ({
    problem,
    path: `${file}, line ${line}`,
    remedy: 'build or pack again, or get another copy of the manifest',
  });
  const findings = rest === '' ? [] : [finding('cut off manifest', lines.length + 1)];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const [path] = parse(`${line}\n`).keys();
    if (path === undefined) findings.push(finding('damaged line', index + 1));
    else if (seen.has(path)) findings.push(finding('second line for one path', index + 1));
    else seen.add(path);
  }
  if (text === '') findings.push(finding('empty manifest', 1));
  return findings;
}
