/**
 * A function that computes the value of a text once and then returns it again. It forgets all values when it has `limit` of them,
 * so that its memory stays small.
 */
export function memoize<Value>(compute: (text: string) => Value, limit = 20_000): (text: string) => Value {
  const values = new Map<string, Value>();
  return (text) => {
    const cached = values.get(text);
    if (cached !== undefined) return cached;
    const value = compute(text);
    if (values.size >= limit) values.clear();
    values.set(text, value);
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
