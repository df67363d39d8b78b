import { textField } from '../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { readData } from './front/name-records.ts';

const settings =
  /(?:^|\/)(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|_?data\/(?:site|metadata|meta)\.(?:ya?ml|json))$/i;

/** The URL of a blog in its own settings. The settings file with the shortest path counts. */
export async function siteAddress(files: Iterable<SourceFile>): Promise<string | undefined> {
  const settingsFiles = [...files].filter((file) => settings.test(file.name) && file.size < 1_000_000);
  const nearest = settingsFiles.toSorted((first, other) => first.name.split('/').length - other.name.split('/').length);
  for (const file of nearest) {
    const data = await readData(file, file.name.split('.').at(-1)?.toLowerCase() ?? '');
    const url = isObject(data) ? urlIn(data) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

function urlIn(data: JsonObject): string | undefined {
  const url = textField(data, 'url', 'baseurl', 'host', 'site_url', 'homepage');
  if (url === undefined || !/^https?:\/\/[^\s/]+/i.test(url) || /localhost|127\.0\.0\.1/.test(url)) return undefined;
  const base = textField(data, 'baseurl') ?? '';
  return `${url.replace(/(?<!\/)\/+$/, '')}${base.startsWith('/') ? base.replace(/(?<!\/)\/+$/, '') : ''}/`;
}
