import { readDigits } from './numberWords';

const spokenAddress =
  /^\S+(?: (?:dot|underscore|dash|hyphen|plus) \S+)* (?:at|@) (?:\S+(?: dot \S+)+|\S+\.\S+)$/iu;
const spokenSite = /^(?:(?:https?) colon slash slash )?\S+(?: dot \S+)+(?: slash \S+)*(?: colon \d+)?$/iu;
const symbols: Readonly<Record<string, string>> = {
  dot: '.',
  at: '@',
  underscore: '_',
  dash: '-',
  hyphen: '-',
  plus: '+',
  slash: '/',
  colon: ':',
};

/** What a person means by the words for a field: an e-mail or web address, a number, or the words themselves. */
export function spokenValue(words: string): string {
  const value = words.trim();
  if (spokenAddress.test(value) || spokenSite.test(value)) return joinSymbols(value);
  return readDigits(value) ?? value;
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?#]\S*)?$/iu;
const withScheme = /^[a-z][a-z\d+.-]*:\S+$/iu;
const domain =
  /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:\p{L}{2,}|xn--[a-z\d-]+)(?::\d+)?(?:[/?#]\S*)?$/iu;
const ipAddress = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:[/?#]\S*)?$/u;

/** The web address the words spell, with its scheme, or nothing when they spell none. */
export function spokenUrl(words: string): string | undefined {
  const said = words.trim();
  const address = spokenSite.test(said) ? joinSymbols(said) : said;
  if (loopback.test(address)) return `http://${address}`;
  if (domain.test(address) || ipAddress.test(address)) return `https://${address}`;
  return withScheme.test(address) ? address : undefined;
}

function joinSymbols(words: string): string {
  return words
    .split(' ')
    .map((part) => (Object.hasOwn(symbols, part.toLowerCase()) ? symbols[part.toLowerCase()] : part))
    .join('');
}
