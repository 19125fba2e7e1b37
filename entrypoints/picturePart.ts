import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Masks, putMasks } from '#page/overlay/masks';
import { entered } from '#tools/parts/entered';
import { provideMasker } from '#tools/parts/picture';

export default defineUnlistedScript(() => {
  const core = entered();
  if (!core) return;
  const { page } = core;
  // It is no tool's own part: the background calls the masker.
  core.provide('picture', {});
  let masks: Masks | undefined;
  provideMasker({
    async put() {
      masks?.takeOff();
      masks = await putMasks(page);
      return { fields: masks.fields, frames: masks.frames, origin: window.origin };
    },
    takeOff() {
      const stood = masks?.takeOff() ?? false;
      masks = undefined;
      return stood;
    },
  });
});
