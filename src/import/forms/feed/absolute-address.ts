/** The absolute URL of `href`. It is resolved against the bases, the nearest first: `xml:base`, then the URL of the site. */
export function absoluteAddress(
  href: string | undefined,
  ...bases: readonly (string | undefined)[]
): string | undefined {
  if (href === undefined || URL.canParse(href)) return href;
  const base = bases.reduceRight<string | undefined>(
    (outer, inner) => (inner === undefined ? outer : absolute(inner, outer)),
    undefined,
  );
  return base === undefined ? href : absolute(href, base);
}

function absolute(href: string, base: string | undefined): string {
  return URL.canParse(href, base) ? new URL(href, base).href : href;
}
