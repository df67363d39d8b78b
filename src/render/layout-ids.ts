/** Ids that the templates give to parts of a page: a heading of an article's body has to take another. */
export const layoutIds: ReadonlySet<string> = new Set([
  ...['main', 'menu', 'find', 'top', 'comfort', 'text-size', 'furniture'],
  ...['contents', 'series', 'led', 'followed', 'history', 'tags', 'source'],
  ...['latest', 'years', 'topics', 'coverage', 'companions', 'course'],
]);
