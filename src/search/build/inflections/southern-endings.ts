/** The endings of Tamil and Malayalam: plural, cases and particles. A y or v may join them to a vowel. */
export const southernEndings =
  /^(?:[்്]|[^்്][yv]?)(?:u?k?kl|l)?(?:e|r|u[mn]|i[ln].*|u?[ln]|n(?:r|ot|un).*|ut(?:un)?|u?k(?:[kr]|u[lmn])?|o[dt].*|ud.*|idm.*)?$/;
