/**
 * A function that computes the value of a text once and then returns it again. It keeps at most `limit` values, so that its memory stays
 * small: it forgets those that were not asked for while it computed half as many others.
 */
export function memoize<Value>(compute: (text: string) => Value, limit = 20_000): (text: string) => Value {
  let values = new Map<string, Value>();
  let earlier = values;
  return (text) => {
    let value = values.get(text);
    if (value === undefined) {
      value = earlier.get(text) ?? compute(text);
      if (values.size * 2 >= limit) {
        earlier = values;
        values = new Map();
      }
      values.set(text, value);
    }
    return value;
  };
}

/** A function that makes a value at the first call and returns it again at all others. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
