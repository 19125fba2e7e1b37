/** Colours that stand out on any page, light or dark: a light and a dark line around each mark. */
export interface Palette {
  ground: string;
  ink: string;
  /** The line right around the ground. */
  edge: string;
  /** The line around that. */
  halo: string;
}

export function paletteOf(window: Window, kind: 'hints' | 'candidates'): Palette {
  // A user who chose the colours gets those alone.
  if (matches(window, '(forced-colors: active)')) {
    return { ground: 'Highlight', ink: 'HighlightText', edge: 'CanvasText', halo: 'Canvas' };
  }
  return kind === 'hints'
    ? { ground: '#ffd84d', ink: '#191400', edge: '#191400', halo: '#ffffff' }
    : { ground: '#4338ca', ink: '#ffffff', edge: '#ffffff', halo: '#191400' };
}

export function wantsStillness(window: Window): boolean {
  return matches(window, '(prefers-reduced-motion: reduce)');
}

function matches(window: Window, query: string): boolean {
  // DOM emulators have no media.
  return 'matchMedia' in window && window.matchMedia(query).matches;
}
