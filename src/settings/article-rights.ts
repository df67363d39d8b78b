/** What a text about rights says: an address of the terms with a short name, or a statement for readers. */
export interface ArticleRights {
  readonly license?: { readonly name: string; readonly url: string };
  readonly statement?: string;
}

const creativeCommons = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-([1-4]\.\d)$/i;
const otherLicences =
  /^(?:CC0-1\.0|PDDL-1\.0|ODbL-1\.0|ODC-By-1\.0|OGL-UK-[1-3]\.0|MIT|Apache-2\.0|GFDL-1\.[1-3](?:-or-later)?)$/i;

/** Reads the rights of an article: an SPDX identifier, an address, or a statement. */
export function rightsOf(written: string): ArticleRights {
  if (/^https?:\/\/[^\s/]\S*$/i.test(written) && URL.canParse(written))
    return { license: { name: written.replace(/^https?:\/\//i, '').replace(/\/$/, ''), url: written } };
  const [, kind, version] = creativeCommons.exec(written) ?? [];
  if (kind !== undefined && version !== undefined)
    return {
      license: {
        name: `CC ${kind.toUpperCase()} ${version}`,
        url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
      },
    };
  if (otherLicences.test(written))
    return { license: { name: written, url: `https://spdx.org/licenses/${written}.html` } };
  return { statement: written };
}
