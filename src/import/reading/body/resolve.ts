/** Where a link leads in the archive. If it is `lost`, only its text stays. */
type ResolvedLink = { readonly href: string } | { readonly lost: string };

/**
 * A picture in the archive: imported as `src`, linked at its address on the web, or lost. `fault` names the file that was left out,
 * and why.
 */
export type ResolvedPicture =
  | { readonly src: string }
  | { readonly href: string; readonly fault?: string }
  | { readonly lost: string; readonly fault?: string };

/** Converts the addresses of a source to those of the archive. */
export interface Resolve {
  readonly link: (href: string) => ResolvedLink;
  readonly picture: (src: string) => ResolvedPicture;
}

const external = /^(?:https?:\/\/[^\s/]|mailto:\S|tel:\S)/i;

/** Keeps addresses on the web. All others mean nothing outside of their source. */
export function resolveAlone(base?: string): Resolve {
  const absolute = (href: string): string | undefined => {
    const plain = href.replace(/[\t\n\r]/g, '').trim();
    if (plain.startsWith('//')) return URL.canParse(`https:${plain}`) ? `https:${plain}` : undefined;
    if (external.test(plain)) return plain;
    if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(plain) || !URL.canParse(plain, base)) return undefined;
    return new URL(plain, base).href;
  };
  return {
    link: (href) => {
      const url = absolute(href);
      return url === undefined ? { lost: href } : { href: url };
    },
    picture: (src) => {
      const found = absolute(src);
      return found === undefined || !/^https?:/i.test(found) ? { lost: src } : { href: found };
    },
  };
}
