import { fills, types, type WidgetPage } from '../widgetCase';

export const masks: WidgetPage = {
  name: 'Masked inputs',
  page: 'masks',
  packages: ['imask', '@maskito/core'],
  cases: [
    fills('IMask, phone', 'Phone', '5551234567', { phone: '5551234567' }),
    fills('IMask, number', 'Price', '1234.5', { price: 1234.5 }),
    fills('Maskito, digits', 'Post code', '8907', { code: '8907' }),
    fills('Maskito, with a slash', 'Expiry', '1126', { expiry: '11/26' }),
    types('Maskito, typed', 'Post code', '3', { code: '89073' }),
  ],
};
