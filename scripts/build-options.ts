import { availableParallelism } from 'node:os';

/** The options that every command takes which builds. */
export const buildOptions = {
  articles: { kind: 'text', value: 'DIR', about: 'the folder of the articles', fallback: 'articles' },
  out: { kind: 'text', value: 'DIR', about: 'the folder of the site', fallback: '_site' },
  site: { kind: 'text', value: 'FILE', about: 'the settings of the archive', fallback: '_data/site.json' },
  cache: { kind: 'text', value: 'DIR', about: 'what is remembered between builds; safe to delete', fallback: '.cache' },
  workers: {
    kind: 'count',
    value: 'N',
    about: 'processes that read, render and index',
    fallback: availableParallelism(),
  },
  search: { kind: 'switch', about: 'leave the search index out', fallback: true },
  rehash: { kind: 'switch', about: 'read every article again, whatever its time stamp says', fallback: false },
} as const;
