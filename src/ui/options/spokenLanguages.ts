import { text } from '../text';

// What browsers recognise or speak: the languages of Chrome's packs for recognition on the device
// (components/soda/constants.h) and others its service knows. One that is not here can be fixed by an administrator.
const KNOWN = (
  'ar bg bn ca cs da de-AT de-CH de-DE el en-AU en-GB en-IN en-US es-ES es-MX es-US fi fr-CA fr-FR he hi hr hu id it ja ko ' +
  'ms nb nl pl pt-BR pt-PT ro ru sk sr sv ta te th tr uk vi zh-CN zh-TW'
).split(' ');

/** The languages an agent of words can be talked with, in the order of their names, with the one chosen now. */
export function spokenLanguages(chosen: string): string[] {
  const all = new Set(chosen ? [...KNOWN, chosen] : KNOWN);
  return [...all].sort((one, other) => nameOfLanguage(one).localeCompare(nameOfLanguage(other), ui()));
}

/** What a language is called in that of the screen. */
export function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames([ui()], { type: 'language' }).of(tag) ?? tag;
}

const ui = () => text('localeTag');
