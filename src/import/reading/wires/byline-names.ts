const between = /(?<!\s)\s*(?:[,;/&|]|\s(?:and|with|और|तथा|एवं|اور|und|et|y|e|en)\s)\s*/i;

const role =
  /^(?:(?:staff|senior|chief|special|foreign|political|science|business|sports) )?(?:writers?|reporters?|correspondents?|editors?|journalists?|photographers?)$/i;

/** The names in a wire's byline: "By Asha Rao and Ben Ali, Staff Writers" => Asha Rao, Ben Ali. */
export function bylineNames(byline: string | undefined): readonly string[] {
  const plain = (byline ?? '').replace(/\s+/g, ' ').trim();
  return plain
    .replace(/^(?:by|von|par|por|di)\b:?\s+/i, '')
    .replace(/,\s*(?:staff|special|senior|chief)\b.*/i, '')
    .split(between)
    .filter((name) => name !== '' && !role.test(name));
}
