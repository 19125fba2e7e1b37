import { catalogue } from '#catalogue/catalogue';
import type { Platform } from '#contract/profile';

/** Our tools as a client declares them to this platform; none where they are set up on the platform. */
export function declaredTools(platform: Platform, without: readonly string[]): readonly object[] {
  switch (platform) {
    case 'blackbox':
    case 'bodhi':
    case 'elevenlabs':
    case 'hume':
    case 'mcp':
      return [];
    case 'phonic':
      return catalogue('phonic-inline', { without });
    case 'openai':
      return catalogue('openai', { without });
    case 'deepgram':
      return catalogue('deepgram', { without });
  }
}
