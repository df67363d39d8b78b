import type { Version } from './publish-version.ts';

/** Two versions of a site that share half of their files, differ in a quarter, and each have a quarter of their own. */
export function versionsOf(files: number): { readonly even: Version; readonly odd: Version } {
  const version = (name: string): Version =>
    Object.fromEntries(
      Array.from({ length: files }, (_, index) => {
        const own = index % 4 === 3 ? `-${name}` : '';
        return [`${index % 7}/${index}${own}.html`, index % 2 === 0 ? 'the same' : `${name} ${index}`];
      }),
    );
  return { even: version('even'), odd: version('odd') };
}
