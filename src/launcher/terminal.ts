import { createInterface } from 'node:readline';
import type { Conversation } from '#local-agent/localAgent';
import type { Stage } from './stage';
import { turnLines } from './turnLines';

const invitation = (demoUrl: string) => `
Pagehand is connected and may act on the demo site (${demoUrl}).
Type here, or in the chat of the popup behind Pagehand's button in the browser's toolbar:
  click sign in  ·  fill e-mail with me@example.com  ·  scroll down  ·  open a new tab
The popup lists everything the agent does and lets you allow other sites, or stop it.
“quit” or Ctrl-C ends it all, the browser included.
`;

const invitationWithout = (demoUrl: string) => `
The browser shows the demo site (${demoUrl}); Pagehand may act there and is connecting to your agent.
Open the popup behind Pagehand's button in the browser's toolbar: it says whether the agent answered,
and its chat talks to it. Other sites are yours to allow there.
The options page tests the address and the token, and says what is wrong with them.
“quit” or Ctrl-C ends it all, the browser included.
`;

/** Lets a person type to the agent until they have had enough; resolves then. */
export function talk({ demoUrl, open, embedded }: Stage): Promise<void> {
  console.log(embedded ? invitation(demoUrl) : invitationWithout(demoUrl));
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'you: ' });
  let conversation = embedded?.conversation;
  const show = (printed: string[]) => {
    console.log(`\n${printed.join('\n')}`);
    lines.prompt();
  };
  const follow = (opened: Conversation) => {
    conversation = opened;
    opened.onTurn((turn) => show(turnLines(turn)));
  };
  if (conversation) follow(conversation);
  // A background that was restarted comes with a new conversation.
  embedded?.agent.onConversation(follow);
  let answered: Promise<unknown> = Promise.resolve();
  lines.prompt();
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const words = line.trim();
      if (words === 'quit' || words === 'exit') lines.close();
      else if (words === '') lines.prompt();
      else if (!conversation?.open) show(['  Nobody is connected here: use the chat of the popup.']);
      else answered = conversation.hear(words).catch((error: unknown) => show([`  ${String(error)}`]));
    });
    // Lines from a pipe end before their answers are there.
    lines.on('close', () => void answered.then(() => resolve()));
    open.browser.on('disconnected', () => lines.close());
  });
}
