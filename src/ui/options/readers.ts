import type { Reader } from '#catalogue/catalogue';
import type { TextKey } from '../text';

interface ReaderWords {
  name: TextKey;
  /** Where its tools are to be put. */
  place: TextKey;
}

/** Everybody our tools are written for. */
export const readerWords: Record<Reader, ReaderWords> = {
  blackbox: { name: 'platform_blackbox', place: 'toolPlaceBlackbox' },
  phonic: { name: 'platform_phonic', place: 'toolPlacePhonic' },
  'phonic-inline': { name: 'readerPhonicInline', place: 'toolPlaceDeclared' },
  openai: { name: 'platform_openai', place: 'toolPlaceDeclared' },
  mcp: { name: 'readerMcp', place: 'toolPlaceMcp' },
  bodhi: { name: 'platform_bodhi', place: 'toolPlaceBodhi' },
  elevenlabs: { name: 'platform_elevenlabs', place: 'toolPlaceElevenlabs' },
  deepgram: { name: 'platform_deepgram', place: 'toolPlaceDeclared' },
  hume: { name: 'platform_hume', place: 'toolPlaceHume' },
};
