/** The fields that have a value, as an optional field wants it: absent, never undefined. */
export function filledFields<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
