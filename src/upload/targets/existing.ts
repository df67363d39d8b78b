/** The texts of those files that exist: path => text. */
export function existing(
  files: readonly (readonly [path: string, text: string | undefined])[],
): ReadonlyMap<string, string> {
  return new Map(files.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}
