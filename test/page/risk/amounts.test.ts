import { expect, test } from 'vitest';
import { amountsIn, namesAmount } from '#page/risk/amounts';

test.each([
  ['Pay €12.00 now.', ['€12.00']],
  ['Tea 4,00 € Mug 9,50 € Gesamt: 13,50 €', ['13,50 €']],
  ['Items $5. Total $1,205.99', ['$1,205.99']],
  ['合計 ¥3,200', ['¥3,200']],
  ['お支払い金額 3200円', ['3200円']],
  ['Transfer CHF 1’000.00 to Ada', ['CHF 1’000.00']],
  ['One €1, two €2, three €3, four €4', ['€2', '€3', '€4']],
  ['12 pieces in 3 boxes', []],
])('“%s” names %j', (text, amounts) => {
  expect(amountsIn(text)).toEqual(amounts);
  expect(namesAmount(text)).toBe(amounts.length > 0);
});
