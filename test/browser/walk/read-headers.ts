import type { HeadersOf } from '../static-server.ts';

/** What a `_headers` file has its host send. */
export function readHeaders(text: string): HeadersOf {
  const rules = text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const pattern = new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
      const headers = lines.map((line) => {
        const [name = '', ...value] = line.trim().split(': ');
        return [name, value.join(': ')] as const;
      });
      return { pattern, headers };
    });
  return (address) => {
    const path = address.split('?')[0] ?? '';
    return rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
  };
}
