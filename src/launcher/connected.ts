import type { Conversation, LocalAgent } from '#local-agent/localAgent';

const PATIENCE_MS = 30_000;

/** The conversation of an extension that is starting; fails in words when it does not come. */
export async function connected(agent: LocalAgent): Promise<Conversation> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const sentence = `The extension did not connect to ${agent.url} within ${PATIENCE_MS / 1000} s of its start.`;
    timer = setTimeout(() => reject(new Error(sentence)), PATIENCE_MS);
  });
  try {
    return await Promise.race([agent.nextConversation(), late]);
  } finally {
    clearTimeout(timer);
  }
}
