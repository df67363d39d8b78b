import { textAt } from '../browser/shown-texts.ts';
import { moveByHand } from './move-by-hand.ts';
import { type Place, ZoomView } from './zoom-view.ts';

/** Finds the places to mark on a scan. */
export type FindPlaces = (link: HTMLAnchorElement) => Promise<readonly (readonly Place[])[]>;

type Act = 'in' | 'out' | 'whole';

/** Lets readers zoom and move the scans of an article in the dialog of large pictures, and marks places on them. */
export function enableScans(findPlaces: FindPlaces): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.enlarged');
  const figure = dialog?.querySelector('figure');
  const tools = document.querySelector<HTMLElement>('.scan-tools');
  const next = document.querySelector<HTMLElement>('.scan-next');
  const nextButton = next?.querySelector('button');
  if (!dialog || !figure || !tools || !next || !nextButton) return;
  let view: ZoomView | undefined;
  let place = 0;
  let places = 0;
  const showPlace = (number: number) => {
    place = number % places;
    view?.showPlace(place);
    nextButton.textContent = placeText(nextButton, place, places);
  };
  const acts: Readonly<Record<Act, () => void>> = {
    in: () => view?.zoomIn(),
    out: () => view?.zoomOut(),
    whole: () => view?.showAll(),
  };
  const open = async (link: HTMLAnchorElement, picture: Element, image: HTMLImageElement) => {
    const opened = new ZoomView(picture, image, link.getAttribute('aria-label') ?? '');
    view = opened;
    moveByHand(opened);
    next.hidden = true;
    tools.hidden = false;
    figure.prepend(tools, opened.element, next);
    const found = await findPlaces(link);
    if (view !== opened || found.length === 0) return;
    opened.mark(found);
    places = found.length;
    next.hidden = places < 2;
    showPlace(0);
  };
  // The script of all articles puts a copy of each picture into the figure.
  new MutationObserver(() => {
    const picture = figure.querySelector(':scope > picture');
    const image = picture?.querySelector('img');
    if (!picture || !image) return;
    const link = linkOf(image);
    dialog.classList.toggle('with-scan', link !== undefined);
    view = undefined;
    if (link) void open(link, picture, image);
  }).observe(figure, { childList: true });
  tools.addEventListener('click', ({ target }) => {
    const act = target instanceof Element ? target.closest('button')?.dataset.act : undefined;
    if (act !== undefined && act in acts) acts[act as Act]();
  });
  nextButton.addEventListener('click', () => showPlace(place + 1));
  dialog.addEventListener('keydown', (event) => onKey(event, view, acts), true);
  // A finger that moves a zoomed page does not turn to the next one.
  dialog.addEventListener('pointerup', (event) => view?.isZoomed && event.stopPropagation(), true);
}

function onKey(event: KeyboardEvent, view: ZoomView | undefined, acts: Readonly<Record<Act, () => void>>): void {
  if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = ({ '+': 'in', '=': 'in', '-': 'out', '0': 'whole' } as const)[event.key];
  if (act) acts[act]();
  else if (!view.isZoomed || !view.move(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

function linkOf(image: HTMLImageElement): HTMLAnchorElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('.scans a.enlarge');
  return [...links].find((link) => link.querySelector('img')?.src === image.src);
}

function placeText({ dataset }: HTMLElement, place: number, places: number): string {
  const text = textAt('scans.nextPlace') ?? dataset.next ?? '';
  return text.replace('{n}', String(place + 1)).replace('{all}', String(places));
}
