import { brought } from '#tools/parts/brought';
import { core } from '#tools/parts/core';
import { extra } from '#tools/parts/extra';
import { frames } from '#tools/parts/frames';
import { reading } from '#tools/parts/reading';
import { createLoadedRuns, type LoadedRuns } from '#tools/parts/runs';
import { typing } from '#tools/parts/typing';

/** A document's tools when every part has been put in. */
export function everyPart(): LoadedRuns {
  const loaded = createLoadedRuns();
  loaded.provide('core', core);
  loaded.provide('reading', reading);
  loaded.provide('typing', typing);
  loaded.provide('extra', extra);
  loaded.provide('frames', frames);
  loaded.provide('brought', brought);
  return loaded;
}
