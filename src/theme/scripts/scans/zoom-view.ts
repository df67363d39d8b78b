/** A place on a page, as shares of its width and height. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much larger each step shows the page. */
const step = 1.5;
/** Pixels of the screen for each pixel of the picture, at most. */
const most = 2;
/** A mark is at least so high when the page moves to it, in pixels of the screen. */
const readable = 22;
const arrowStep = 80;

/** A page that is zoomed and moved: it scrolls, so that touch, wheel and keys move it as everywhere. */
export class ZoomView {
  readonly element = document.createElement('div');
  readonly #sheet = document.createElement('div');
  /** Its width divided by its height. */
  readonly #shape: number;
  readonly #sources: readonly (HTMLImageElement | HTMLSourceElement)[];
  readonly #pixels: number;
  #scale = 1;
  #marks: readonly HTMLElement[] = [];

  constructor(picture: Element, image: HTMLImageElement, name: string) {
    this.#shape = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
    this.#sources = [...picture.querySelectorAll('source'), image];
    const widths = [...(image.srcset.matchAll(/ (\d+)w/g) ?? [])].map(([, width]) => Number(width));
    this.#pixels = Math.max(...widths, 1);
    this.element.className = 'scan-view';
    this.element.tabIndex = 0;
    // Its scroll positions count from the left in every language.
    this.element.dir = 'ltr';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', name);
    this.#sheet.className = 'scan-sheet';
    this.#sheet.append(picture);
    this.element.append(this.#sheet);
    new ResizeObserver(() => this.#resize()).observe(this.element);
  }

  get isZoomed(): boolean {
    return this.#scale > 1;
  }

  /** Shows the whole page. */
  showAll(): void {
    this.#scale = 1;
    this.#resize();
  }

  /** Shows the page larger or smaller around a point of the window, or around the middle. */
  zoom(factor: number, point?: { readonly clientX: number; readonly clientY: number }): void {
    const frame = this.element.getBoundingClientRect();
    const clientX = point?.clientX ?? frame.left + frame.width / 2;
    const clientY = point?.clientY ?? frame.top + frame.height / 2;
    const before = this.#sheet.getBoundingClientRect();
    this.#scale = Math.min(this.#limit, Math.max(1, this.#scale * factor));
    this.#resize();
    const after = this.#sheet.getBoundingClientRect();
    this.element.scrollLeft += after.left + ((clientX - before.left) / before.width) * after.width - clientX;
    this.element.scrollTop += after.top + ((clientY - before.top) / before.height) * after.height - clientY;
  }

  zoomIn(): void {
    this.zoom(step);
  }

  zoomOut(): void {
    this.zoom(1 / step);
  }

  /** Moves the page in the direction of an arrow key. False for another key. */
  move(key: string): boolean {
    const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [];
    if (x === undefined || y === undefined) return false;
    this.element.scrollBy(x * arrowStep, y * arrowStep);
    return true;
  }

  /** Marks places on the page. */
  mark(places: readonly (readonly Place[])[]): void {
    for (const mark of this.#marks) mark.remove();
    this.#marks = places.flatMap((parts, index) =>
      parts.map((place) => {
        const mark = document.createElement('mark');
        mark.dataset.place = String(index);
        for (const side of ['left', 'top', 'width', 'height'] as const) mark.style[side] = `${place[side] * 100}%`;
        return mark;
      }),
    );
    this.#sheet.append(...this.#marks);
  }

  /** Moves to a marked place, and shows the page so large that its words can be read. */
  showPlace(index: number): void {
    const marks = this.#marks.filter(({ dataset }) => dataset.place === String(index));
    for (const mark of this.#marks) mark.classList.toggle('current', marks.includes(mark));
    const [first] = marks;
    if (!first) return;
    const share = Number.parseFloat(first.style.height) / 100;
    const needed = (readable * this.#shape) / (share * this.#whole);
    this.#scale = Math.max(this.#scale, Math.min(this.#limit, needed));
    this.#resize();
    first.scrollIntoView({ block: 'center', inline: 'center' });
  }

  get #limit(): number {
    return Math.max(step, (this.#pixels * most) / this.#whole);
  }

  /** The width of the page if all of it is shown. */
  get #whole(): number {
    return Math.max(1, Math.min(this.element.offsetWidth, this.element.offsetHeight * this.#shape));
  }

  #resize(): void {
    const width = Math.floor(this.#whole * this.#scale);
    this.#sheet.style.width = `${width}px`;
    this.element.classList.toggle('zoomed', this.isZoomed);
    // A larger file is loaded when it is needed, and stays when the page is shown smaller.
    for (const source of this.#sources)
      if (width > Number.parseInt(source.sizes, 10) || !source.sizes.endsWith('px')) source.sizes = `${width}px`;
  }
}
