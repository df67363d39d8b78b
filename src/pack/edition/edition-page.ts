const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
/** To the directives of the policy: the fonts lie in the style sheet; to Firefox a file is not of the same origin as another. */
const additions: Readonly<Record<string, string>> = { 'font-src': 'data:', 'form-action': 'file:' };
/** Browsers refuse both from the disk, and say so in the console. */
const refused = /<link rel="(?:preload|manifest)"[^>]*>/g;

/**
 * How an edition is read: opened from a disk, or within a reader of ZIM files, which puts scripts of its own into every page and
 * so can't have our policy there.
 */
export type EditionForm = 'disk' | 'zim';

/**
 * A page of the site as it must be in an edition: its policy allows what that takes, and nothing is asked for that browsers
 * refuse from the disk. Only the head is looked at.
 */
export function editionPage(html: string, form: EditionForm): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, Math.max(0, end));
  const [tag, known] = policy.exec(head) ?? [];
  if (tag === undefined || known === undefined) throw new Error('is no page of a site of ours: it has no policy');
  const policed = form === 'zim' ? head.replace(tag, '') : head.replace(known, editionPolicy(known));
  return policed.replaceAll(refused, '') + html.slice(end);
}

function editionPolicy(known: string): string {
  const directives = known.split('; ').map((directive) => {
    const addition = additions[directive.split(' ')[0] ?? ''];
    return addition === undefined ? directive : `${directive} ${addition}`;
  });
  return directives.join('; ');
}
