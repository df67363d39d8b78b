import { byCodePoints } from './code-points.ts';

interface Keyed {
  readonly key: string;
}

/** Joins two lists, each sorted by the code points of its keys: every key once, in this order, with the elements that have it. */
export function* joinByKey<Left extends Keyed, Right extends Keyed>(
  left: Iterable<Left>,
  right: Iterable<Right>,
): Generator<readonly [Left, Right | undefined] | readonly [undefined, Right]> {
  const rest = right[Symbol.iterator]();
  let next = rest.next();
  for (const element of left) {
    let order = -1;
    for (; next.done !== true; next = rest.next()) {
      order = byCodePoints(element.key, next.value.key);
      if (order <= 0) break;
      yield [undefined, next.value];
    }
    if (order === 0 && next.done !== true) {
      yield [element, next.value];
      next = rest.next();
    } else yield [element, undefined];
  }
  for (; next.done !== true; next = rest.next()) yield [undefined, next.value];
}
