const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE AUDIO BLOCKQUOTE BODY CANVAS CENTER DD DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML ISINDEX LI MAIN MENU NAV NOFRAMES NOSCRIPT OL OUTPUT P PRE SECTION ' +
    'TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const voids = new Set('AREA BASE BR COL COMMAND EMBED HR IMG INPUT KEYGEN LINK META PARAM SOURCE TRACK WBR'.split(' '));
const telling = new Set('A TABLE THEAD TBODY TFOOT TH TD IFRAME SCRIPT AUDIO VIDEO'.split(' '));

/** Whether an element begins a line of its own. */
export function isBlock(nodeName: string): boolean {
  return blocks.has(nodeName);
}

/** Whether an element never has content: a break, a picture. */
export function isVoid(nodeName: string): boolean {
  return voids.has(nodeName);
}

/** Whether an element says something even where nothing is in it. */
export function isTelling(nodeName: string): boolean {
  return voids.has(nodeName) || telling.has(nodeName);
}
