/** Filters that change how a text is written, but not what it says. */
const neutral =
  /^(?:relative_?url|url|safe|raw|escape|escape_once|xml_escape|h|strip|lstrip|rstrip|trim|markdownify|smartify|newline_to_br|uri_escape|inspect|default)$/i;

/** A value after its filters. */
export interface FilteredValue {
  readonly text: string;
  /** Whether a filter was ignored. The site showed something else, such as a player for the address of a film. */
  readonly hasUnknownFilter: boolean;
}

/** The value after filters of Liquid or Nunjucks. */
export function filteredValue(value: string, filters: readonly string[], siteUrl: string | undefined): FilteredValue {
  let hasUnknownFilter = false;
  const text = filters.reduce((before, filter) => {
    const after = filtered(before, filter, siteUrl);
    hasUnknownFilter ||= after === undefined;
    return after ?? before;
  }, value);
  return { text, hasUnknownFilter };
}

function filtered(text: string, filter: string, siteUrl: string | undefined): string | undefined {
  const [, name = '', argument = ''] = /^([\w-]+)\s*:?\s*(.*)$/s.exec(filter) ?? [];
  const words = /^\(?(["'])(.*)\1\)?$/s.exec(argument)?.[2];
  if (neutral.test(name)) return text;
  if (/^(?:absolute_?url|absURL)$/i.test(name))
    return siteUrl !== undefined && text.startsWith('/') ? `${siteUrl.replace(/\/$/, '')}${text}` : text;
  if (/^(?:upcase|upper)$/.test(name)) return text.toUpperCase();
  if (/^(?:downcase|lower)$/.test(name)) return text.toLowerCase();
  if (name === 'capitalize') return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  if (name === 'append' && words !== undefined) return `${text}${words}`;
  return name === 'prepend' && words !== undefined ? `${words}${text}` : undefined;
}
