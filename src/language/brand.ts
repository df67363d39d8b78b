/** A string that has passed the one gate that makes a `Name` of it: two kinds of strings can then not be swapped. */
export type Brand<Name extends string> = string & { readonly __brand: Name };
