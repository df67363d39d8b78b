import { availableParallelism } from 'node:os';

/** The options of all commands that build. */
export const buildOptions = {
  articles: { kind: 'text', value: 'DIR', about: 'folder of the articles', fallback: 'articles' },
  out: { kind: 'text', value: 'DIR', about: 'folder of the site', fallback: '_site' },
  site: { kind: 'text', value: 'FILE', about: 'settings of the archive', fallback: '_data/site.json' },
  cache: { kind: 'text', value: 'DIR', about: 'cache of earlier builds; safe to delete', fallback: '.cache' },
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
