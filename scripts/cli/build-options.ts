import { availableParallelism } from 'node:os';

/** The folder of the archive. The other folders have their defaults in it. */
export const rootOption = {
  kind: 'text',
  value: 'DIR',
  about: 'folder of the archive, with articles, _data, _includes, pages, static, theme.css',
  fallback: '.',
} as const;

/** The options of all commands that build. */
export const buildOptions = {
  root: rootOption,
  articles: { kind: 'text', value: 'DIR', about: 'folder of the articles', fallback: 'articles', inRoot: true },
  out: { kind: 'text', value: 'DIR', about: 'folder of the site', fallback: '_site', inRoot: true },
  site: { kind: 'text', value: 'FILE', about: 'settings of the archive', fallback: '_data/site.json', inRoot: true },
  cache: {
    kind: 'text',
    value: 'DIR',
    about: 'cache of earlier builds; safe to delete',
    fallback: '.cache',
    inRoot: true,
  },
  'remote-cache': {
    kind: 'text',
    value: 'DIR',
    about: 'folder of results that several machines share; safe to delete',
    fallback: '',
  },
  workers: {
    kind: 'count',
    value: 'N',
    about: 'number of worker processes',
    fallback: availableParallelism(),
  },
  search: { kind: 'switch', about: 'build without the search index', fallback: true },
  rehash: {
    kind: 'switch',
    about: 'trust no cache: read every article and compare every file of the site with its checksum',
    fallback: false,
  },
  'break-lock': {
    kind: 'switch',
    about: 'take over the lock of a killed container or another machine',
    fallback: false,
  },
} as const;

/** The options as a build takes them. */
export function readBuildOptions<Values extends { readonly 'break-lock': boolean; readonly 'remote-cache': string }>({
  'break-lock': breakLock,
  'remote-cache': remoteCache,
  ...options
}: Values) {
  return { ...options, breakLock, ...(remoteCache === '' ? {} : { remoteCache }) };
}
