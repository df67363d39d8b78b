import { isObject, type JsonObject } from '../../../reading/json/json-object.ts';
import type { SourceFile } from '../../../sources/source-file.ts';
import { readData } from '../front/name-records.ts';

const settings = /(?:^|\/)(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json))$/i;
const dataFile = /(?:^|\/)_?data\/(.+)\.(ya?ml|json|toml)$/i;
const largestFile = 1_000_000;
/** More data than this was not written by hand. */
const mostData = 8_000_000;

/** What templates know as `site`: the settings of a blog, and its data files as `data`. */
export async function siteValues(files: Iterable<SourceFile>): Promise<JsonObject> {
  const small = [...files].filter(({ size }) => size <= largestFile);
  const byDepth = small
    .filter(({ name }) => settings.test(name))
    .toSorted((first, other) => depth(first) - depth(other));
  const [file] = byDepth;
  const config = file === undefined ? undefined : await readData(file, endingOf(file));
  const data: Record<string, unknown> = {};
  let read = 0;
  for (const file of small) {
    const path = dataFile.exec(file.name)?.[1];
    if (path === undefined || read + file.size > mostData) continue;
    read += file.size;
    add(data, path.split('/'), await readData(file, endingOf(file)));
  }
  return { ...(isObject(config) ? config : {}), data };
}

// rivers/long.yml => { rivers: { long: … } }
function add(data: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  const inner = Object.hasOwn(data, name) ? data[name] : undefined;
  if (rest.length === 0) {
    data[name] = isObject(inner) && isObject(value) ? { ...inner, ...value } : value;
    return;
  }
  const folder: Record<string, unknown> = isObject(inner) ? { ...inner } : {};
  add(folder, rest, value);
  data[name] = folder;
}

function endingOf({ name }: SourceFile): string {
  return name.split('.').at(-1)?.toLowerCase() ?? '';
}

function depth({ name }: SourceFile): number {
  return name.split('/').length;
}
