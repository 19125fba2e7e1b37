import { type Flow, isAt, press, says } from './flow';

export const shop: readonly Flow[] = [
  {
    words: 'search for oolong',
    calls: [
      ['fill', { target: 'Search', value: 'oolong' }],
      ['press_key', { keys: 'Enter', target: 'Search' }],
    ],
    shows: says('Results for oolong'),
  },
  {
    words: 'search for mugs and press find',
    calls: [
      ['fill', { target: 'Search', value: 'mugs' }],
      ['click', { target: 'Find' }],
    ],
    shows: says('Results for mugs'),
  },
  {
    words: 'send the search',
    calls: [
      ['fill', { target: 'Search', value: 'pots' }],
      ['submit_form', { target: 'Search' }],
    ],
    shows: says('Results for pots'),
  },
  {
    words: 'change the language to German',
    calls: [['select_option', { target: 'Language', option: 'Deutsch' }]],
    shows: `document.documentElement.lang === 'de'`,
  },
  {
    words: 'change the language to Japanese',
    calls: [['select_option', { target: 'Language', option: '日本語' }]],
    shows: `document.documentElement.lang === 'ja'`,
  },
  press('open my cart', 'Cart', says('Cart opened')),
  press('log out', 'Log out', says('Logged out')),
  press('go to tea', 'Tea', isAt('tea')),
  press('go to mugs', 'Mugs', isAt('mugs')),
  press('what is on offer', 'Offers', isAt('offers')),
  press('show my old orders', 'Order history', isAt('orders')),
  press('show my payment methods', 'Payment methods', isAt('payment')),
  press('how can I pay here', 'How to pay', isAt('help')),
  {
    words: 'only what is in stock',
    calls: [['set_checked', { target: 'In stock' }]],
    shows: 'stock.checked',
  },
  {
    words: 'only with free delivery',
    calls: [['click', { target: 'Free delivery' }]],
    shows: 'free.checked',
  },
  {
    words: 'sort by price, cheapest first',
    calls: [['select_option', { target: 'Sort by', option: 'Price, low to high' }]],
    shows: 'sort.selectedIndex === 1',
  },
  {
    words: 'sort by price, dearest first',
    calls: [['select_option', { target: 'Sort by', option: 'Price, high to low' }]],
    shows: 'sort.selectedIndex === 2',
  },
  {
    words: 'nothing over twenty euros',
    calls: [['fill', { target: 'At most', value: '20' }]],
    shows: `most.value === '20'`,
  },
  press('clear the filters', 'Clear filters', says('Filters cleared')),
  press('it is to be a gift', 'Buy as a gift', `gift.getAttribute('aria-expanded') === 'true'`),
  {
    words: 'the large one',
    calls: [['set_checked', { target: 'Large' }]],
    shows: `document.querySelector('[name=size]:checked').value === 'l'`,
  },
  {
    words: 'three of them',
    calls: [['fill', { target: 'Quantity', value: '3' }]],
    shows: `quantity.value === '3'`,
  },
  press('add it to the cart', 'Add to cart', says('In the cart: green tea')),
  {
    words: 'two small ones into the cart',
    calls: [
      ['set_checked', { target: 'Small' }],
      ['fill', { target: 'Quantity', value: '2' }],
      ['click', { target: 'Add to cart' }],
    ],
    shows: `quantity.value === '2' && ${says('In the cart: green tea')}`,
  },
  press('put it on my wish list', 'Add to wish list', says('On the wish list')),
  press('compare it', 'Compare', says('Compared')),
  press('take it out of the cart again', 'Remove from cart', says('Out of the cart')),
  press('share this', 'Share', says('Shared')),
  press('like this', 'Like', `like.getAttribute('aria-pressed') === 'true'`),
  press('how do the parts work', 'Pay in parts', 'parts.open'),
  press('sort the table by name', 'Name', says('By name')),
  press('sort the table by purchase date', 'Purchase date', says('By purchase date')),
  press('open the blue mug', 'Blue mug', isAt('mug')),
  press('page two', 'Page 2', isAt('page2')),
  press('next page', 'Next page', isAt('page3')),
  press('back to the page before', 'Previous page', isAt('page1')),
  press('more results', 'Show more', says('More results')),
  press('all reviews', 'All reviews', says('All reviews')),
  {
    words: 'the tab about paying',
    calls: [['click', { target: 'Pay', role: 'tab' }]],
    shows: says('Ways to pay'),
  },
  press('I want to write a review', 'Write a review', '!draft.hidden'),
  {
    words: 'draft a review with four stars',
    calls: [
      ['click', { target: 'Write a review' }],
      ['fill', { target: 'Your review', value: 'Good tea.' }],
      ['fill', { target: 'Stars', value: '4' }],
      ['click', { target: 'Save draft' }],
    ],
    shows: `draft.review.value === 'Good tea.' && draft.stars.value === '4' && ${says('Draft saved')}`,
  },
  {
    words: 'write a review, no, leave it',
    calls: [
      ['click', { target: 'Write a review' }],
      ['type_text', { target: 'Your review', text: 'Hm' }],
      ['click', { target: 'Discard' }],
    ],
    shows: `draft.hidden && draft.review.value === 'Hm'`,
  },
  {
    words: 'sign me up for the newsletter',
    calls: [
      ['fill', { target: 'E-mail', value: 'me@shop.example' }],
      ['click', { target: 'Sign up' }],
    ],
    shows: says('Signed up: me@shop.example'),
  },
  press('nicht mehr anzeigen', 'Nicht mehr anzeigen', says('Nicht mehr gezeigt')),
  press('in den Warenkorb', 'In den Warenkorb', says('Zum Warenkorb')),
  press('añádelo a la cesta', 'Añadir a la cesta', says('Añadido')),
  press('カートに入れて', 'カートに入れる', says('カートに入れました')),
];
