/** Elements that must have certain children, or have them in an order. */
const fixedParents = new Set(
  'audio details fieldset figure head hgroup html object picture select table video'.split(' '),
);

/**
 * The patterns of an element's children, which are given by their names, and texts by "T": each kind of child, twice if there are several
 * elements. That is too many for one that may stand once. Some elements have one pattern of all children, in their order.
 */
export function childPatterns(parent: string, children: readonly string[]): readonly string[] {
  if (fixedParents.has(parent)) {
    const isThird = (child: string, index: number) => child === children[index - 1] && child === children[index - 2];
    return [children.filter((child, index) => !isThird(child, index)).join(' ')];
  }
  const counts = new Map<string, number>();
  for (const child of children) counts.set(child, (counts.get(child) ?? 0) + 1);
  return [...counts].map(([child, count]) => (count > 1 && child !== 'T' ? `${child} ${child}` : child));
}
