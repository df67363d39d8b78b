import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { templateFiles } from '../../render/template-files.ts';
import { dataFolder } from '../../settings/files/archive-paths.ts';
import { type Parts, textsIn } from './our-parts.ts';

/** Names of templates or texts of an archive that are in the place of ours, by what became of ours. */
export interface ChangedParts {
  readonly changed: readonly string[];
  /** Ours are gone: nothing uses the archive's any more. */
  readonly gone: readonly string[];
  readonly same: readonly string[];
}

/** Compares the templates and texts that an archive replaces with ours, now and before. */
export function changedParts(
  project: string,
  root: string,
  { before, now }: { readonly before: Parts; readonly now: Parts },
): { readonly templates: ChangedParts; readonly texts: ChangedParts } {
  const templates = [...templateFiles(project, root).byName.values()].filter(({ isOwn }) => isOwn);
  const folder = join(dataFolder(root), 'strings');
  return {
    templates: sortOut(
      templates.map(({ name }) => name),
      before.templates,
      now.templates,
    ),
    texts: sortOut(existsSync(folder) ? Object.keys(textsIn(folder)) : [], before.texts, now.texts),
  };
}

// What neither version has is the archive's own, and in the place of nothing.
function sortOut(names: readonly string[], before: Parts['texts'], now: Parts['texts']): ChangedParts {
  const ours = names.filter((name) => before[name] !== undefined || now[name] !== undefined);
  return {
    changed: ours.filter((name) => now[name] !== undefined && now[name] !== before[name]),
    gone: ours.filter((name) => now[name] === undefined),
    same: ours.filter((name) => now[name] === before[name]),
  };
}
