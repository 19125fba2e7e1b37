/** The drawings of the screens; decorative, so each stands beside words that say the same. */
export type IconName = keyof typeof shapes;

interface IconProps {
  name: IconName;
  class?: string;
}

export function Icon({ name, class: extra = '' }: IconProps) {
  const classes = ['icon', directed.has(name) ? 'directed' : '', extra].filter(Boolean).join(' ');
  return (
    <svg class={classes} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}

// Drawings that point along the line of writing are mirrored where it runs from right to left.
const directed: ReadonlySet<IconName> = new Set<IconName>(['arrow', 'chevron', 'panel', 'undo']);

// Strokes on a grid of 20 with round ends.
const shapes = {
  add: 'M10 4v12M4 10h12',
  alert: 'M10 3.2 17.6 16.4H2.4ZM10 8v3.6M10 14.1v.01',
  arrow: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  chevron: 'M7.5 5 12.5 10 7.5 15',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6.3V10l2.5 1.6',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  equal: 'M5 8h10M5 12h10',
  eye: 'M2.2 10S5 4.8 10 4.8 17.8 10 17.8 10 15 15.2 10 15.2 2.2 10 2.2 10ZM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  gear: 'M3 6h6M13 6h4M3 14h3M10 14h7M11 4.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM8 12.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9.2v4.3M10 6.5v.01',
  lock: 'M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9',
  microphone:
    'M10 2.8a2.4 2.4 0 0 1 2.4 2.4v4.6a2.4 2.4 0 0 1-4.8 0V5.2A2.4 2.4 0 0 1 10 2.8ZM5 9.6a5 5 0 0 0 10 0M10 14.6v2.6M7.3 17.2h5.4',
  muted:
    'M12.4 9V5.2a2.4 2.4 0 0 0-4.6-.9M7.6 7.6v2.2a2.4 2.4 0 0 0 3.4 2.2M5 9.6a5 5 0 0 0 8.2 3.8M14.7 11a5 5 0 0 0 .3-1.4M10 14.6v2.6M7.3 17.2h5.4M3.5 3l13 13',
  panel: 'M3 4h14v12H3ZM12 4v12',
  picture: 'M3 4.5h14v11H3ZM3 13l4-4 4 4 2.5-2.5L17 13.5M12.8 7.6v.01',
  pointer:
    'M8 9.5V3.7a1.3 1.3 0 0 1 2.6 0v4.6l4 .9c1 .2 1.6 1 1.5 2l-.5 3.3c-.2 1.4-1.2 2.3-2.6 2.3H9.8c-.9 0-1.6-.4-2.1-1.1L4.6 11.6c-.5-.8.5-1.8 1.3-1.3Z',
  power: 'M10 3v6M6.2 5.3a6 6 0 1 0 7.6 0',
  shield: 'M10 2.8 16 5v4.6c0 3.6-2.5 6.3-6 7.6-3.5-1.3-6-4-6-7.6V5ZM6.5 13 13.5 6.3',
  speaker: 'M3.5 7.8v4.4h2.8L10 15.4V4.6L6.3 7.8ZM12.8 7.6a3.4 3.4 0 0 1 0 4.8M15 5.4a6.5 6.5 0 0 1 0 9.2',
  spinner: 'M10 3a7 7 0 1 1-7 7',
  stop: 'M6 6h8v8H6Z',
  tabs: 'M3 7h11v9.5H3ZM6 7V3.8h11v9.2h-3',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6',
  wand: 'M4 16 12 8M14 3v4M12 5h4M6 3.5v2M5 4.5h2M16 11v3M14.5 12.5h3',
  tray: 'M3 4h14v12H3ZM3 9.5h14M8.5 13h3',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H7',
  unlock: 'M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 5.8-1',
} as const;
