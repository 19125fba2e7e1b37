import type { Fault } from '../fault';
import { closeCodes } from './closeCodes';
import { closeTab } from './closeTab';
import { crashTab } from './crashTab';
import { delayedFrames } from './delayedFrames';
import { discardTab } from './discardTab';
import { duplicateFrames } from './duplicateFrames';
import { failStorage } from './failStorage';
import { freezeBrowser } from './freezeBrowser';
import { halfOpen } from './halfOpen';
import { killAfterSend } from './killAfterSend';
import { killAtPoint } from './killAtPoint';
import { killAtRandom } from './killAtRandom';
import { killInEffect } from './killInEffect';
import { leavePage } from './leavePage';
import { longOutage } from './longOutage';
import { lostFrames } from './lostFrames';
import { naturalIdle } from './naturalIdle';
import { offlineFlaps } from './offlineFlaps';
import { pressStop } from './pressStop';
import { reloadExtension } from './reloadExtension';
import { reorderedFrames } from './reorderedFrames';
import { resetSocket } from './resetSocket';
import { restartBrowser } from './restartBrowser';
import { restartServer } from './restartServer';
import { silence } from './silence';
import { slicedFrames } from './slicedFrames';
import { slowFrames } from './slowFrames';
import { withdrawPermission } from './withdrawPermission';

/** Every fault the soak knows; a new one is a file and a line here. */
export const faults: readonly Fault[] = [
  ...killAtPoint,
  killInEffect,
  killAfterSend,
  killAtRandom,
  reloadExtension,
  resetSocket,
  slicedFrames,
  slowFrames,
  delayedFrames,
  lostFrames,
  duplicateFrames,
  reorderedFrames,
  closeCodes,
  restartServer,
  offlineFlaps,
  freezeBrowser,
  closeTab,
  crashTab,
  leavePage,
  discardTab,
  pressStop,
  withdrawPermission,
  failStorage,
  halfOpen,
  restartBrowser,
  naturalIdle,
  silence,
  longOutage,
];
