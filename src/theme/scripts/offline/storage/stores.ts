/** The browser caches of a site. Sites in other folders of the same host have separate caches. */
export interface Stores {
  /** The URL of the site's root, with a trailing slash. */
  readonly scope: string;
  /** Files with a hash in their path, of all builds. */
  readonly named: () => Promise<Cache>;
  /** Lists and files of saved groups, of all builds. The key of a file contains its hash (`savedFileKey`). */
  readonly saved: () => Promise<Cache>;
  /** Other files of the shell of one build. */
  readonly shell: (version: string) => Promise<Cache>;
  /** Pages of one build that the reader has opened. */
  readonly read: (version: string) => Promise<Cache>;
  /** The saved groups. */
  readonly state: () => Promise<Cache>;
  /** Names of the `read` and `shell` caches of all other builds. */
  readonly others: (version: string) => Promise<readonly string[]>;
}

/** Version name of the build that is not active yet. */
export const nextBuild = 'next';

/** Opens the caches of the site at a root URL. */
export function storesOf(scope: string): Stores {
  const prefix = `sanchika ${new URL(scope).pathname} `;
  const open = (name: string) => caches.open(prefix + name);
  return {
    scope,
    named: () => open('named'),
    saved: () => open('kept'),
    shell: (version) => open(`shell ${version}`),
    read: (version) => open(`read ${version}`),
    state: () => open('state'),
    others: async (version) =>
      (await caches.keys()).filter(
        (name) =>
          /^(?:shell|read) /.test(name.startsWith(prefix) ? name.slice(prefix.length) : '') &&
          !name.endsWith(` ${version}`),
      ),
  };
}

/** The cache key of a file of a saved group. */
export function savedFileKey(scope: string, url: string, hash: string): string {
  return `${scope}${url}?${hash}`;
}
