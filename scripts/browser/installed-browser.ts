import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// The headless shells draw no window: a page costs them a third of the processor time.
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const names = [...shells, 'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/** Paths where Chrome or Chromium may be installed on this system, those without windows first, then the most likely. */
export function browserPaths(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): readonly string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => [
      `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      `${root}\\Chromium\\Application\\chrome.exe`,
    ]);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The first path with a browser that starts. */
export function installedBrowser(starts: (path: string) => boolean): string | undefined {
  return browserPaths().find((path) => existsSync(path) && starts(path));
}
