import { catalogue } from '#catalogue/catalogue';
import type { Platform } from '#contract/profile';

/** Our tools as a client declares them to this platform; none where they are set up on the platform. */
export function declaredTools(platform: Platform): readonly object[] {
  switch (platform) {
    case 'blackbox':
    case 'bodhi':
    case 'elevenlabs':
      return [];
    case 'phonic':
      return catalogue('phonic-inline');
  }
}
