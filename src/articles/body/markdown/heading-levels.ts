/**
 * Returns a function that converts the heading levels of a body, in order, into levels of its page. The page has its own h1, so the
 * highest level becomes h2. No level is skipped (`#`, `###`, `###`, `#` => 2, 3, 3, 2).
 */
export function headingLevels(): (written: number) => number {
  const above: number[] = [];
  return (written) => {
    while ((above.at(-1) ?? 0) >= written) above.pop();
    above.push(written);
    return Math.min(above.length + 1, 6);
  };
}
