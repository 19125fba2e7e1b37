import { ariaPatterns } from './cases/ariaPatterns';
import { editorPages } from './cases/editors';
import { frameworks } from './cases/frameworks';
import { libraries } from './cases/libraries';
import { masks } from './cases/masks';
import { native } from './cases/native';
import { pickers } from './cases/pickers';
import { sortables } from './cases/sortables';
import type { WidgetPage } from './widgetCase';

/** Everything the matrix tries, in its order. */
export const widgetPages: readonly WidgetPage[] = [
  native,
  ...libraries,
  ariaPatterns,
  ...editorPages,
  ...frameworks,
  masks,
  pickers,
  sortables,
];
