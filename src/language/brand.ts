/** A string that was checked to be a `Name`. The compiler then refuses one kind of string where another is expected. */
export type Brand<Name extends string> = string & { readonly __brand: Name };
