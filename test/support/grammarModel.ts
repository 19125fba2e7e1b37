import { grammarBrain } from '#local-agent/grammar/grammarBrain';
import { readResult } from '#local-agent/readResult';
import type { Asked, Reply } from './stubModel';

/** A model that thinks as the grammar does: it calls its functions one after the other and says what the grammar says. */
export function grammarModel(): (asked: Asked) => Promise<Reply> {
  const mind = grammarBrain().begin();
  let tell: (reply: Reply) => void = () => undefined;
  let settle: (content: string) => void = () => undefined;
  const hands = {
    signal: new AbortController().signal,
    call: async (name: string, args: Record<string, unknown>) => {
      tell({ calls: [{ name, arguments: JSON.stringify(args) }] });
      const content = await new Promise<string>((resolve) => {
        settle = resolve;
      });
      return readResult(JSON.parse(content));
    },
  };
  return ({ messages }) =>
    new Promise((resolve) => {
      tell = resolve;
      const last = messages.at(-1);
      if (last?.role === 'tool') return settle(last.content ?? '');
      void mind.hear(last?.content ?? '', hands).then((content) => tell({ content }));
    });
}
