import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';
import { type SettingProblem, withSettingLines } from '../../settings/setting-problem.ts';
import type { Site } from '../../settings/site.ts';
import { heavyFont, type OwnFont, readOwnFont } from './own-font.ts';

/** The settings of the look that name files of the archive's folder. */
type LookSettings = Pick<Site, 'logo' | 'icon' | 'fonts'>;

/** A picture of the owner that is published as it is. */
interface OwnLogo {
  /** Absolute. */
  readonly file: string;
  readonly info: PictureInfo;
}

/** The owner's files of the look, read and checked. */
export interface OwnLook {
  readonly logo?: { readonly light: OwnLogo; readonly dark?: OwnLogo };
  readonly icon?: OwnLogo;
  readonly text: readonly OwnFont[];
  readonly headlines: readonly OwnFont[];
}

const logoLimits = { kilobytes: 100, pixels: 2000 } as const;
const iconLimits = { kilobytes: 500, pixels: 4096 } as const;
/** The largest icon that is made of it has 512 pixels. */
const leastIcon = 512;

/** Reads the files that the settings name in the archive's folder, and lists what is wrong with them. */
export async function readOwnLook(
  root: string,
  { logo, icon, fonts }: LookSettings,
): Promise<{ readonly look: OwnLook; readonly problems: readonly SettingProblem[] }> {
  const problems: SettingProblem[] = [];
  const use = async <Read>(
    file: string,
    at: readonly PropertyKey[],
    remedy: string,
    read: (file: string) => Read | Promise<Read>,
  ): Promise<Read | undefined> => {
    try {
      const absolute = path.join(root, file);
      if (!existsSync(absolute)) throw new Error('does not exist');
      if (!statSync(absolute).isFile()) throw new Error('is not a file');
      return await read(absolute);
    } catch (error) {
      const [problem] = error instanceof ProblemsError ? error.problems : [];
      const message = problem?.message ?? (error instanceof Error ? error.message : String(error));
      problems.push({ path: at, message: `names ${file}, which ${message}`, remedy });
      return undefined;
    }
  };
  const picture = async (file: string, limits: typeof logoLimits | typeof iconLimits): Promise<OwnLogo> => {
    const { measureOwnPicture } = await import('../../pictures/own-pictures.ts');
    return { file, info: await measureOwnPicture(file, limits) };
  };
  const logoOf = (file: string, scheme: 'light' | 'dark') =>
    use(file, logo?.dark === undefined ? ['logo'] : ['logo', scheme], logoRemedy, (found) =>
      picture(found, logoLimits),
    );
  const light = logo && (await logoOf(logo.light, 'light'));
  const dark = logo?.dark === undefined ? undefined : await logoOf(logo.dark, 'dark');
  const square =
    icon === undefined
      ? undefined
      : await use(icon, ['icon'], iconRemedy, async (file) => squareOf(await picture(file, iconLimits)));
  const fontsAt = async (place: 'text' | 'headlines') => {
    const read = (fonts?.[place] ?? []).map((file, index) =>
      use(file, ['fonts', place, index], fontRemedy, readOwnFont),
    );
    return (await Promise.all(read)).filter((font) => font !== undefined);
  };
  const [text, headlines] = [await fontsAt('text'), await fontsAt('headlines')];
  const look = {
    ...(light ? { logo: { light, ...(dark ? { dark } : {}) } } : {}),
    ...(square ? { icon: square } : {}),
    ...{ text, headlines },
  };
  return { look, problems };
}

const logoRemedy = 'use an SVG, PNG, WebP, AVIF, JPEG or GIF file of at most 100 KB, in the archive';
const iconRemedy = 'use a square SVG, or a square PNG of 512 pixels, in the archive';
const fontRemedy = 'use a WOFF2 file of at most 1 MB, in the archive';

function squareOf(icon: OwnLogo): OwnLogo {
  const { width, height, format } = icon.info;
  if (width !== height) throw new Error(`is not square (${width} × ${height})`);
  if (format !== 'svg' && width < leastIcon) throw new Error(`is smaller than ${leastIcon} pixels (${width})`);
  return icon;
}

/** Warnings for fonts that make pages slow. */
export async function lookWarnings(root: string, site: LookSettings, file: string): Promise<readonly Problem[]> {
  const heavy = (['text', 'headlines'] as const).flatMap((place) =>
    (site.fonts?.[place] ?? []).flatMap((font, index): readonly SettingProblem[] => {
      const size = existsSync(path.join(root, font)) ? heavyFont(path.join(root, font)) : undefined;
      if (size === undefined) return [];
      const message = `names ${font}, which has ${size} KB, and pages load it before their text has its final form`;
      return [
        { path: ['fonts', place, index], message, remedy: 'keep only the letters that you need, in at most 60 KB' },
      ];
    }),
  );
  return withSettingLines(file, heavy);
}
