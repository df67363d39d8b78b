import { fieldValue } from '../../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../../reading/json/json-object.ts';
import { type FilteredValue, filteredValue } from './liquid-filters.ts';

/** The values that templates may show. */
export interface TemplateValues {
  /** The front matter of the page. */
  readonly page: JsonObject;
  /** The settings of the site, with its data files as `data`. */
  readonly site: JsonObject;
  readonly siteUrl: string | undefined;
}

/** The value of an expression that is a text, or a field of the page or the site; undefined for others. */
export function liquidValue(expression: string, values: TemplateValues): FilteredValue | undefined {
  const [first = '', ...filters] = expression.split('|').map((part) => part.trim());
  const value = plainValue(first, values);
  return value === undefined ? undefined : filteredValue(value, filters, values.siteUrl);
}

function plainValue(name: string, values: TemplateValues): string | undefined {
  const { page, siteUrl } = values;
  const quoted = /^(["'])(.*)\1$/s.exec(name);
  if (quoted) return quoted[2];
  if (/^(?:site\.baseurl|baseurl|site\.base_path|base_path)$/i.test(name)) return '';
  if (/^(?:site\.url|site\.host|site\.baseurl|\.Site\.BaseURL)$/i.test(name)) return siteUrl?.replace(/\/$/, '');
  const inSite = /^(?:site|\.Site)((?:\.[\w-]+|\[[^[\]]{1,100}\])+)$/i.exec(name)?.[1];
  if (inSite !== undefined) return shown(siteValue(inSite, values));
  if (!/^(?:page\.|\.Params\.)?[\w.-]+$/.test(name)) return undefined;
  return shown(fieldValue(page, name.replace(/^(?:page\.|\.Params\.)/, '').toLowerCase()));
}

// `.data.people[page.author].name`, `.data.rivers[0]["length"]`
function siteValue(path: string, values: TemplateValues): unknown {
  return [...path.matchAll(/\.([\w-]+)|\[([^[\]]*)\]/g)].reduce<unknown>((found, [, name, index = '']) => {
    const key = name ?? (/^\d+$/.test(index) ? index : plainValue(index.trim(), values));
    if (key === undefined || typeof found !== 'object' || found === null) return undefined;
    if (Array.isArray(found)) return key === 'first' ? found[0] : key === 'last' ? found.at(-1) : found[Number(key)];
    return isObject(found)
      ? Object.hasOwn(found, key)
        ? found[key]
        : fieldValue(found, key.toLowerCase())
      : undefined;
  }, values.site);
}

function shown(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
