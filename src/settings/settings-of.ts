import { siteSchema } from './site.ts';
import { siteText } from './site-text.ts';

/** Settings that change pages only through their records, or nothing but warnings. */
const recordSettings: readonly string[] = Object.keys({ $schema: true, lead: true, sections: true });
/** Settings of the look, which change nothing that is stored of articles. */
const lookSettings: readonly string[] = [
  ...recordSettings,
  ...['logo', 'icon', 'colours', 'fonts', 'menu', 'footer', 'social', 'head', 'numerals'],
];

/** The text of the settings that decide the bytes of pages, or what is stored of articles, in the index and the data. */
export function settingsOf(part: 'pages' | 'articles', file: string): string {
  const text = siteText(file);
  const left = part === 'pages' ? recordSettings : lookSettings;
  try {
    const settings: unknown = JSON.parse(text);
    if (typeof settings !== 'object' || settings === null || !Object.keys(settings).some((name) => left.includes(name)))
      return text;
    return JSON.stringify(Object.fromEntries(Object.entries(settings).filter(([name]) => !left.includes(name))));
  } catch {
    return text; // The reader of the settings reports the error.
  }
}

/** The files of the archive's folder that the settings name: logo, icon, fonts. */
export function filesInSettings(file: string): readonly string[] {
  try {
    const settings: unknown = JSON.parse(siteText(file));
    const look = siteSchema.pick({ logo: true, icon: true, fonts: true }).safeParse(pickLook(settings));
    if (!look.success) return [];
    const { logo, icon, fonts } = look.data;
    return [logo?.light, logo?.dark, icon, ...(fonts?.text ?? []), ...(fonts?.headlines ?? [])].filter(
      (name) => name !== undefined,
    );
  } catch {
    return [];
  }
}

function pickLook(settings: unknown): object {
  if (typeof settings !== 'object' || settings === null) return {};
  return Object.fromEntries(Object.entries(settings).filter(([name]) => ['logo', 'icon', 'fonts'].includes(name)));
}
