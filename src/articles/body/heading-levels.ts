/**
 * A function that turns the levels written in a body, one after another, into levels of its page: the page has its one h1, so
 * the body's highest becomes h2, and no level is skipped on the way down (`#`, `###`, `###`, `#` => 2, 3, 3, 2).
 */
export function headingLevels(): (written: number) => number {
  const above: number[] = [];
  return (written) => {
    while ((above.at(-1) ?? 0) >= written) above.pop();
    above.push(written);
    return Math.min(above.length + 1, 6);
  };
}
