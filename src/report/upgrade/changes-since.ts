/**
 * The sections of a changelog that are newer than a version, newest first: those of all later versions, and what is not released yet.
 * The changelog has a heading such as `## [0.2.0] - 2026-11-28` for each version.
 */
export function changesSince(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## \[)/m).slice(1);
  const newer = sections.filter((section) => {
    const [, named] = /^## \[(\d[^\]]*)\]/.exec(section) ?? [];
    return named === undefined ? hasEntries(section) : compareVersions(named, version) > 0;
  });
  return newer.map((section) => section.trimEnd()).join('\n\n');
}

function hasEntries(section: string): boolean {
  return /^- /m.test(section);
}

/** Negative if `one` is older than `other`. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.+-]/, 3).map(Number));
  const differing = [0, 1, 2].map((part) => (a?.[part] ?? 0) - (b?.[part] ?? 0));
  return differing.find((difference) => difference !== 0) ?? 0;
}
