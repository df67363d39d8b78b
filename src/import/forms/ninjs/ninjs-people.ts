import { type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import { type BylinePeople, bylinePeople } from '../../reading/wires/byline-people.ts';

const fields = [
  // Superdesk
  ['authors', 'role'],
  // ninjs
  ['people', 'rel'],
  ['person', 'rel'],
] as const;

/** The people who made an item. Its byline takes precedence for the authors. */
export function ninjsPeople(item: JsonObject): BylinePeople {
  const byline = bylinePeople(stringIn(item, 'by', 'byline'));
  const credited = fields.flatMap(([name, role]) =>
    listIn(item, name).map((person) => ({
      name: typeof person === 'string' ? person : (stringIn(person, 'name') ?? ''),
      role: stringIn(person, role) ?? (name === 'authors' ? 'author' : ''),
    })),
  );
  const withRole = (role: RegExp): readonly string[] =>
    credited.filter((person) => person.name !== '' && role.test(person.role)).map(({ name }) => name);
  const writers = withRole(/author|byline|creator|writer|reporter|contributor|correspondent|columnist/i);
  return {
    authors: byline.authors.length > 0 ? byline.authors : writers,
    editors: [...byline.editors, ...withRole(/edit/i)],
    translators: [...new Set([...byline.translators, ...withRole(/translat/i)])],
  };
}
