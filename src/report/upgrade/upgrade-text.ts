import type { ChangedParts } from './changed-parts.ts';

/** What an owner should know after an upgrade. */
export interface Upgrade {
  readonly from: string;
  readonly to: string;
  /** The entries of the changelog. Empty if there are none. */
  readonly changes: string;
  readonly templates: ChangedParts;
  readonly texts: ChangedParts;
}

/** The report of `npm run upgrade`. `ours` gives the file of a template of ours, and `own` a file of the archive, as they are shown. */
export function upgradeText(
  upgrade: Upgrade,
  { ours, own }: { readonly ours: (template: string) => string; readonly own: (path: string) => string },
): string {
  const { from, to, changes, templates, texts } = upgrade;
  const template = (name: string) => own(`_includes/${name}`);
  // en: labels.section => _data/strings/en.json: labels.section
  const text = (name: string) => own(name.replace(/^(.*?): /, '_data/strings/$1.json: '));
  const same = templates.same.length + texts.same.length;
  const toDo = [templates, texts].some(({ changed, gone }) => changed.length + gone.length > 0);
  return [
    from === to ? `This archive was compared with version ${to}, which is this one.` : `From version ${from} to ${to}.`,
    ...(changes === '' ? [] : ['', changes]),
    ...list(
      'Ours changed. Take over into yours what you need:',
      templates.changed,
      (name) => `${template(name)} ← ${ours(name)}`,
    ),
    ...list('Ours is gone, so nothing uses yours. Delete it:', templates.gone, template),
    ...list('Our texts changed. Check that yours still fit:', texts.changed, text),
    ...list('Our texts are gone. Delete yours:', texts.gone, text),
    '',
    `Of ours that you replace, ${same} did not change.`,
    ...(toDo || from !== to
      ? ['Next: npm run build, npm run check, and when all is well: npm run upgrade -- --done']
      : []),
  ].join('\n');
}

function list(head: string, names: readonly string[], line: (name: string) => string): readonly string[] {
  return names.length === 0 ? [] : ['', head, ...names.map((name) => `  ${line(name)}`)];
}
