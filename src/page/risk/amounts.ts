import { hasWords } from './words';

/**
 * The amounts of money that a text names: the ones said to be the total, else all of them, at most three. Currency signs,
 * their codes and a few names of currencies count, before or after the number.
 */
export function amountsIn(text: string): string[] {
  const found = [...text.matchAll(MONEY)];
  const totals = found.filter((match, place) => {
    const before = found[place - 1];
    const from = Math.max(before ? before.index + before[0].length : 0, match.index - MOST_BEFORE);
    return hasWords('total', text.slice(from, match.index));
  });
  const told = totals.length > 0 ? totals : found;
  return [...new Set(told.map(([amount]) => amount.replace(/[.,'’\s]+$/u, '').trim()))].slice(-MOST_TOLD);
}

export const namesAmount = (text: string) => text.search(MONEY) >= 0;

const MOST_BEFORE = 40;
const MOST_TOLD = 3;
const SIGN =
  '(?:US\\$|[€$£¥₹₩₽₺₫฿₪￥円元]|\\b(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CAD|AUD|BRL|MXN|INR|CNY|kr|zł|Euro|euros?)\\b)';
const NUMBER = "\\d[\\d.,'’\\u00a0\\u202f]*";
const MONEY = new RegExp(`${SIGN}\\s?${NUMBER}|${NUMBER}\\s?${SIGN}`, 'gu');
