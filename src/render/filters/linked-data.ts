/** One JSON-LD graph of several things. */
export function linkedData(things: readonly object[]): object {
  return { '@context': 'https://schema.org', '@graph': things };
}
