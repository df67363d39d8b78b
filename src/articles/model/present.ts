/** The properties that have a value. Every property of the type must be named, optional ones too, so that none is forgotten. */
export function present<Whole extends object>(
  properties: {
    readonly [Name in keyof Whole]-?: Whole[Name] | undefined;
  },
): Whole {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Whole;
}
