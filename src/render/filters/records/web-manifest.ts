import type { Site } from '../../../settings/site.ts';
import { schemeColours } from '../../../settings/values/colours.ts';
import { localized } from '../texts/fill.ts';

interface Icons {
  readonly svg: string;
  readonly png192: string;
  readonly png512: string;
}

/** The web app manifest of the archive. Its addresses are relative to the file. */
export function webManifest(site: Site, icons: Icons): object {
  const png = (src: string, size: number) => ({ src, sizes: `${size}x${size}`, type: 'image/png' });
  const { paper } = schemeColours('light', site.colours?.light);
  return {
    name: localized(site.title, site.language, site.language),
    short_name: localized(site.title, site.language, site.language),
    description: localized(site.description, site.language, site.language),
    lang: site.language,
    start_url: 'index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      ...(icons.svg === '' ? [] : [{ src: icons.svg, sizes: 'any', type: 'image/svg+xml' }]),
      png(icons.png192, 192),
      png(icons.png512, 512),
      { ...png(icons.png512, 512), purpose: 'maskable' },
    ],
  };
}
