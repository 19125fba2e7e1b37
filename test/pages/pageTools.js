const stock = { 'Green tea': 12, 'Black tea': 0 };
// How often each tool ran; tests count here, not by our own word.
const ran = { get_customer_info: 0, create_support_ticket: 0, check_inventory: 0 };
globalThis.ran = ran;

const text = (words) => ({ content: [{ type: 'text', text: words }] });

const tools = [
  {
    name: 'get_customer_info',
    title: 'Customer',
    description: 'Tells who is signed in and since when they are a customer',
    annotations: { readOnlyHint: true },
    async execute() {
      ran.get_customer_info += 1;
      return { name: 'Ada Lovelace', since: 1842 };
    },
  },
  {
    name: 'create_support_ticket',
    title: 'Support ticket',
    description: 'Opens a ticket with the shop’s support',
    inputSchema: {
      type: 'object',
      properties: {
        subject: {
          type: 'string',
          minLength: 3,
          description: 'What it is about, for example “Parcel is late”',
        },
        urgent: { type: 'boolean' },
      },
      required: ['subject'],
      additionalProperties: false,
    },
    async execute({ subject, urgent }) {
      ran.create_support_ticket += 1;
      const item = document.createElement('li');
      item.textContent = `${subject}${urgent ? ' (urgent)' : ''}`;
      document.getElementById('tickets').append(item);
      return text(`Ticket ${ran.create_support_ticket} is open: ${subject}`);
    },
  },
  {
    name: 'check_inventory',
    title: 'Inventory',
    description: 'Tells how many of a product are in stock',
    inputSchema: {
      type: 'object',
      properties: {
        product: { type: 'string', enum: Object.keys(stock), description: 'The product’s name' },
      },
      required: ['product'],
    },
    annotations: { readOnlyHint: true },
    async execute({ product }) {
      ran.check_inventory += 1;
      return text(`${stock[product]} of ${product} in stock`);
    },
  },
];

const context = document.modelContext ?? navigator.modelContext;
for (const tool of tools) told(context?.registerTool(tool));

// Firefox answers at once, others with a promise.
function told(registered) {
  registered?.catch?.((fault) => console.error(fault));
}

document
  .querySelector('form[toolname=ask_for_call]')
  .addEventListener('submit', (event) => event.preventDefault());
document.querySelector('form[toolname=search_teas]').addEventListener('submit', (event) => {
  event.preventDefault();
  const { q } = Object.fromEntries(new FormData(event.target));
  const names = Object.keys(stock).filter((name) => name.toLowerCase().includes(q.toLowerCase()));
  document.getElementById('found').textContent = `Found: ${names.join(', ') || 'nothing'}`;
});
