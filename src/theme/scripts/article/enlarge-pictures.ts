import { onSwipe } from './on-swipe.ts';

/** Opens pictures of the article in a dialog with their captions, instead of following the link to the file. */
export function enlargePictures(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.enlarged');
  const figure = dialog?.querySelector('figure');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.enlarge')];
  if (!dialog?.showModal || !figure || links.length === 0) return;
  let current = 0;
  const show = (next: number) => {
    const link = links.at(next % links.length);
    if (!link) return;
    current = links.indexOf(link);
    figure.replaceChildren(...largeCopy(link));
    dialog.setAttribute('aria-label', figure.querySelector('img')?.alt || link.ariaLabel || '');
  };
  const step = (isForward: boolean) => show(current + (isForward ? 1 : -1));
  const isRightToLeft = () => getComputedStyle(dialog).direction === 'rtl';
  for (const [number, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show(number);
      dialog.showModal();
    });
  }
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight' || key === 'ArrowLeft') step((key === 'ArrowLeft') === isRightToLeft());
  });
  // A finger that moves against the direction of the text brings the next picture.
  onSwipe(dialog, (isTowardsRight) => step(isTowardsRight === isRightToLeft()));
  dialog.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('figure')) dialog.close();
  });
}

/** The picture in full-screen size, and its caption. */
function largeCopy(link: HTMLAnchorElement): readonly Node[] {
  const copy = link.querySelector('picture')?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const part of copy.querySelectorAll<HTMLImageElement | HTMLSourceElement>('img, source')) {
    part.sizes = '100vw';
    part.removeAttribute('loading');
  }
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  return caption ? [copy, caption] : [copy];
}
