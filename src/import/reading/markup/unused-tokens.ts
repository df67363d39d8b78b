/** The tokens of a page that are not read. */
export class UnusedTokens {
  onattribentity(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}
