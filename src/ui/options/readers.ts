import type { Reader } from '#catalogue/catalogue';
import { type TextKey, text } from '../text';
import { platformName } from './platformName';

/** Where the tools written for somebody are to be put. */
export const toolPlaces: Record<Reader, TextKey> = {
  blackbox: 'toolPlaceBlackbox',
  phonic: 'toolPlacePhonic',
  'phonic-inline': 'toolPlaceDeclared',
  openai: 'toolPlaceDeclared',
  mcp: 'toolPlaceMcp',
  bodhi: 'toolPlaceBodhi',
  elevenlabs: 'toolPlaceElevenlabs',
  deepgram: 'toolPlaceDeclared',
  hume: 'toolPlaceHume',
};

/** What somebody is called whom our tools are written for. */
export function readerName(reader: Reader): string {
  if (reader === 'phonic-inline') return text('readerPhonicInline');
  return reader === 'mcp' ? text('readerMcp') : platformName(reader);
}
