/** A JSON-LD graph of several objects. */
export function linkedData(things: readonly object[]): object {
  return { '@context': 'https://schema.org', '@graph': things };
}
