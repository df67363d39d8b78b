const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
/** Sources to add to the policy: fonts and captions are embedded, and in Firefox no two files have the same origin. */
const additions: Readonly<Record<string, string>> = {
  'font-src': 'data:',
  'media-src': 'data:',
  'form-action': 'file:',
};
/** Browsers refuse to load both from a disk, and report it in the console. */
const refused = /<link rel="(?:preload|manifest)"[^<>]*>/g;

/** Where an edition is read: from a disk, or in a reader of ZIM files, which adds scripts to every page that our policy would block. */
export type EditionForm = 'disk' | 'zim';

/** Converts a page of the site for an edition. Extends its policy, and drops links that browsers refuse to load from a disk. */
export function editionPage(html: string, form: EditionForm): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, Math.max(0, end));
  const [tag, content] = policy.exec(head) ?? [];
  if (tag === undefined || content === undefined)
    throw new Error('has no Content-Security-Policy: build the site again');
  const withPolicy = form === 'zim' ? head.replace(tag, '') : head.replace(content, editionPolicy(content));
  return withPolicy.replaceAll(refused, '') + html.slice(end);
}

function editionPolicy(policyContent: string): string {
  const directives = policyContent.split('; ').map((directive) => {
    const addition = additions[directive.split(' ')[0] ?? ''];
    return addition === undefined ? directive : `${directive} ${addition}`;
  });
  return directives.join('; ');
}
