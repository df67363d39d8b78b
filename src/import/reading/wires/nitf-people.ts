import { elementsBelow, elementsOf, wholeText, type XmlElement } from '../xml/xml-element.ts';
import { type BylinePeople, bylinePeople } from './byline-people.ts';

/** The people in the bylines of an NITF document. */
export interface NitfPeople extends BylinePeople {
  /** The texts of `byttl`: a job, or the agency of the writer. They are no part of a name. */
  readonly titles: readonly string[];
}

/** The people in the bylines below the head of the body. */
export function nitfPeople(head: XmlElement): NitfPeople {
  const all = elementsOf(head, 'byline');
  // The archive of the New York Times repeats the byline as "Rao, Asha".
  const bylines = all.filter(({ attributes }) => attributes.class !== 'normalized_byline');
  const people = (bylines.length > 0 ? bylines : all).map(peopleIn);
  return {
    authors: people.flatMap(({ authors }) => authors),
    editors: people.flatMap(({ editors }) => editors),
    translators: people.flatMap(({ translators }) => translators),
    titles: all.flatMap((byline) => elementsBelow(byline, 'byttl')).map((title) => spaced(wholeText(title))),
  };
}

function peopleIn(byline: XmlElement): BylinePeople {
  const read = bylinePeople(nameText(byline));
  const persons = elementsBelow(byline, 'person').map((person) => spaced(nameText(person)));
  const others = [...read.editors, ...read.translators];
  return persons.length > 0 ? { ...read, authors: persons.filter((name) => !others.includes(name)) } : read;
}

// The text without titles and functions. Parts of a name may follow each other without a space.
function nameText({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'byttl' || child.name === 'function') return ' ';
      return child.name.startsWith('name.') ? `${nameText(child)} ` : nameText(child);
    })
    .join('');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
