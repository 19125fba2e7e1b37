import type { BrowserTool } from '../tool';
import { closeTab } from './closeTab';
import { goBack } from './goBack';
import { goForward } from './goForward';
import { listTabs } from './listTabs';
import { moveTab } from './moveTab';
import { navigate } from './navigate';
import { openTab } from './openTab';
import { openWindow } from './openWindow';
import { printPage } from './printPage';
import { reload } from './reload';
import { reopenTab } from './reopenTab';
import { runSteps } from './runSteps';
import { screenshot } from './screenshot';
import { switchTab } from './switchTab';
import { undo } from './undo';
import { whatMayIDo } from './whatMayIDo';
import { zoomPage } from './zoomPage';

/** The tools that run in the background, with the browser's own functions. */
export const browserTools: readonly BrowserTool[] = [
  navigate,
  goBack,
  goForward,
  reload,
  listTabs,
  openTab,
  switchTab,
  closeTab,
  reopenTab,
  openWindow,
  moveTab,
  zoomPage,
  printPage,
  undo,
  screenshot,
  runSteps,
  whatMayIDo,
];
