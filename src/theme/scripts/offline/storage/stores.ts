/** Where a site keeps files with this browser. Sites in other folders of the same host have stores of their own. */
export interface Stores {
  /** The site's root, with a slash at its end. */
  readonly scope: string;
  /** Files whose address tells their content, of any build. */
  readonly named: () => Promise<Cache>;
  /** Lists, and files of kept groups under their address with their hash behind it, of any build. */
  readonly kept: () => Promise<Cache>;
  /** What else the shell of one build is made of. */
  readonly shell: (version: string) => Promise<Cache>;
  /** Pages that were read, of one build. */
  readonly read: (version: string) => Promise<Cache>;
  /** What the reader wants kept. */
  readonly state: () => Promise<Cache>;
  /** Names of all read stores and shells but those of one build. */
  readonly others: (version: string) => Promise<readonly string[]>;
}

/** Stands for the version of the build that is not in use yet. */
export const nextBuild = 'next';

/** The stores of the site at a root. */
export function storesOf(scope: string): Stores {
  const prefix = `sanchika ${new URL(scope).pathname} `;
  const open = (name: string) => caches.open(prefix + name);
  return {
    scope,
    named: () => open('named'),
    kept: () => open('kept'),
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

/** Under which address a file of a kept group is stored. */
export function keptKey(scope: string, url: string, hash: string): string {
  return `${scope}${url}?${hash}`;
}
