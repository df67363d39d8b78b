import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import { templateFiles } from '../../render/template-files.ts';
import { dataFolder } from '../../settings/files/archive-paths.ts';
import { readJsonSettings } from '../../settings/files/read-settings-file.ts';
import { isGroup, isPlural, languagesIn } from '../../settings/merge-texts.ts';

/** What an archive can replace, by name, each with a hash: templates, and texts as `en: labels.section`. */
export interface Parts {
  readonly templates: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** The templates and texts of this program. */
export function ourParts(project: string): Parts {
  const templates = [...templateFiles(project, project).byName.values()];
  return {
    templates: Object.fromEntries(templates.map(({ name, file }) => [name, hashOf(readFileSync(file, 'utf8'))])),
    texts: textsIn(join(dataFolder(project), 'strings')),
  };
}

/** The texts in the files `<language>.json` of a folder. */
export function textsIn(folder: string): Readonly<Record<string, string>> {
  const all = languagesIn(folder).flatMap((lang) =>
    leavesOf(readJsonSettings(join(folder, `${lang}.json`))).map(([name, text]) => [`${lang}: ${name}`, hashOf(text)]),
  );
  return Object.fromEntries(all);
}

function leavesOf(texts: unknown, prefix = ''): readonly (readonly [name: string, text: string])[] {
  if (!isGroup(texts)) return [];
  return Object.entries(texts).flatMap(([name, text]) =>
    isGroup(text) && !isPlural(text) ? leavesOf(text, `${prefix}${name}.`) : [[prefix + name, JSON.stringify(text)]],
  );
}

// The ends of lines may differ after a checkout.
function hashOf(text: string): string {
  return sha256(text.replaceAll('\r\n', '\n')).slice(0, 8);
}
