/** A colour as #rrggbb: a hex value with or without its mark, or one of the plain colour words. */
export function spokenColour(said: string): string | undefined {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(said)?.[1];
  if (hex) return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
  return WORDS.get(said);
}

const WORDS = new Map([
  ['black', '#000000'],
  ['white', '#ffffff'],
  ['grey', '#808080'],
  ['gray', '#808080'],
  ['silver', '#c0c0c0'],
  ['red', '#ff0000'],
  ['green', '#008000'],
  ['blue', '#0000ff'],
  ['yellow', '#ffff00'],
  ['orange', '#ffa500'],
  ['purple', '#800080'],
  ['pink', '#ffc0cb'],
  ['brown', '#a52a2a'],
  ['turquoise', '#40e0d0'],
]);
