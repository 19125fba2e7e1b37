import type { Fault } from '../fault';
import { closeCodes } from './closeCodes';
import { closeTab } from './closeTab';
import { delayedFrames } from './delayedFrames';
import { discardTab } from './discardTab';
import { duplicateFrames } from './duplicateFrames';
import { failStorage } from './failStorage';
import { freezeBrowser } from './freezeBrowser';
import { killAfterSend } from './killAfterSend';
import { killAtPoint } from './killAtPoint';
import { killAtRandom } from './killAtRandom';
import { killInEffect } from './killInEffect';
import { leavePage } from './leavePage';
import { lostFrames } from './lostFrames';
import { offlineFlaps } from './offlineFlaps';
import { pressStop } from './pressStop';
import { reorderedFrames } from './reorderedFrames';
import { resetSocket } from './resetSocket';
import { restartServer } from './restartServer';
import { slicedFrames } from './slicedFrames';

/** Every fault the soak knows; a new one is a file and a line here. */
export const faults: readonly Fault[] = [
  ...killAtPoint,
  killInEffect,
  killAfterSend,
  killAtRandom,
  resetSocket,
  slicedFrames,
  delayedFrames,
  lostFrames,
  duplicateFrames,
  reorderedFrames,
  closeCodes,
  restartServer,
  offlineFlaps,
  freezeBrowser,
  closeTab,
  leavePage,
  discardTab,
  pressStop,
  failStorage,
];
