import type { GatheredTrees } from '../../src/import/gather-trees.ts';
import { screenLine } from './screen-line.ts';

/** Files that are named; more are counted. */
const mostNamed = 3;

/** The lines that say in which form each file is read, and which files are not read. */
export function formLines({ trees, others }: GatheredTrees): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { form, tree } of trees) {
    const names = files.get(form.name) ?? [];
    files.set(form.name, names);
    for (const { name } of tree.articles) names.push(name);
  }
  const all = [...files].flatMap(([form, names]) => names.map((name) => `${name} is of the form "${form}"`));
  const counted = [...files].map(([form, names]) => `${names.length.toLocaleString('en')} ${form}`);
  const more = others.length > mostNamed ? ` and ${(others.length - mostNamed).toLocaleString('en')} more` : '';
  const skipped = `Skipped, because no form matches them: ${others.slice(0, mostNamed).join(', ')}${more}`;
  return [
    ...(all.length > mostNamed ? filled('Files of each form:', counted) : all).map((line) => screenLine(line)),
    ...(others.length === 0 ? [] : [screenLine(skipped)]),
  ];
}

// Items after each other, in lines of at most 72 characters.
function filled(head: string, items: readonly string[]): readonly string[] {
  const lines = [head];
  for (const [at, item] of items.entries()) {
    const text = ` ${item}${at < items.length - 1 ? ',' : ''}`;
    if ((lines.at(-1) ?? '').length + text.length > 72) lines.push(text);
    else lines[lines.length - 1] += text;
  }
  return lines;
}
