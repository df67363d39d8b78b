import type { NameFacet } from '../../../settings/facets.ts';

/**
 * The fields of a form that filter by the names of one facet. If an article can have several (`data-several`), there is always an
 * empty field for one more. Results have all the names.
 */
export class NameFields {
  readonly kind: NameFacet;
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement, kind: NameFacet) {
    this.#form = form;
    this.kind = kind;
  }

  /** The names, in the order of the fields. */
  read(): readonly string[] {
    return this.#fields().flatMap(({ value }) => (value.trim() === '' ? [] : [value]));
  }

  /** Fills the fields. Adds or removes fields as needed. */
  write(names: readonly string[]): void {
    const [first, ...more] = this.#fields();
    if (!first) return;
    for (const field of more.slice(Math.max(0, names.length - 1))) field.parentElement?.remove();
    first.value = names[0] ?? '';
    for (const [index, name] of names.slice(1).entries()) {
      const field = this.#fields()[index + 1] ?? this.#add(first);
      field.value = name;
    }
    this.addEmptyField();
  }

  /** Adds an empty field if all are filled. */
  addEmptyField(): void {
    const fields = this.#fields();
    const [first] = fields;
    if (first?.dataset.several !== undefined && fields.every(({ value }) => value.trim() !== '')) this.#add(first);
  }

  #fields(): readonly HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${this.kind}"]`)];
  }

  #add(first: HTMLInputElement): HTMLInputElement {
    const fields = this.#fields();
    const number = fields.length + 1;
    const copy = first.parentElement?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return first;
    copy.querySelector('datalist')?.remove();
    const field = copy.querySelector('input');
    const label = copy.querySelector('label');
    if (!field || !label) return first;
    field.id = `${first.id}-${number}`;
    field.value = '';
    label.htmlFor = field.id;
    label.append(` ${number}`);
    fields.at(-1)?.parentElement?.after(copy);
    return field;
  }
}
