/** The value of `src` for a font that may be installed under any of these names. */
export function localSources(names: readonly string[]): string {
  return names.map((name) => `local("${name}")`).join(', ');
}

export function percent(part: number): string {
  return `${Math.round(part * 100)}%`;
}
