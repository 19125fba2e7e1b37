import { cleanText } from '#page/names/cleanText';
import type { Difference, NameCase, Said, Voice } from './readCases';

/**
 * What a voice is expected to say: what the specifications say, but where the table notes a difference. `version` is a
 * browser's major version.
 */
export function expected({ says, differences }: NameCase, voice: Voice, version = 0): Said {
  const holds = ({ from = 0, until = Number.POSITIVE_INFINITY }: Difference) =>
    from <= version && version < until;
  const noted = differences
    .filter((difference) => difference.voice === voice && holds(difference))
    .map((one) => one.says);
  const said = Object.assign({}, says, ...noted);
  return voice === 'ours' ? said : { ...said, role: said.role === 'none' ? 'generic' : said.role };
}

/** What a browser said, so that it can be laid beside what is expected of it. */
export function comparable(said: Said | null, wanted: Said, voice: Voice): Said {
  if (voice === 'ours' && said) return { ...said, role: wanted.role === '-' ? '-' : said.role };
  // Trees leave out what nobody needs to be told of.
  if (!said) return NOTHING.has(wanted.role) ? wanted : LEFT_OUT;
  return {
    // The specifications give it no role, so that each browser has its own word.
    role: wanted.role === '-' ? '-' : said.role.replace('none', 'generic'),
    name: cleanText(said.name),
    description: cleanText(said.description),
    // Chromium's tree does not tell of it.
    states:
      voice === 'chromium' ? [said.states, ...currentIn(wanted)].filter(Boolean).join(' ') : said.states,
  };
}

const NOTHING = new Set(['-', 'generic']);
const LEFT_OUT: Said = { role: 'left-out', name: '', description: '', states: '' };

const currentIn = ({ states }: Said) => states.split(' ').filter((state) => state === 'current');
