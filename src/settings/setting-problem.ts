import { relative } from 'node:path';
import type { Problem } from './files/problem.ts';
import { settingLines } from './setting-line.ts';
import { siteText } from './site-text.ts';

/** A problem of a setting, by the path of the setting. */
export interface SettingProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

/** Problems of settings with the lines of the file. */
export async function withSettingLines(file: string, problems: readonly SettingProblem[]): Promise<readonly Problem[]> {
  if (problems.length === 0) return [];
  const lineOf = await settingLines(siteText(file));
  const shown = relative('', file).replaceAll('\\', '/');
  return problems.map(({ path, ...problem }) => ({
    file: shown,
    line: lineOf(path),
    field: path.join('.'),
    ...problem,
  }));
}
