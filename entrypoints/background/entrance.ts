import { askOverHttp } from '#agent/doors/ask';
import { admit } from '#agent/doors/index';
import type { Entry } from '#agent/entry';
import type { DeclaredTool } from '#contract/declaredTool';
import type { Profile } from '#contract/profile';
import { readToken } from '#store/tokens';
import { tools } from '#tools/index';

interface Given {
  profile: Profile;
  /** Our tools as they are declared to this platform. */
  declared(): Promise<readonly DeclaredTool[]>;
  note(text: string): void;
}

/** What a connection asks before each attempt. What the user should know of it is noted once. */
export function entrance({ profile, declared, note }: Given): () => Promise<Entry> {
  const noted = new Set<string>();
  const names = tools.map(({ name }) => name);
  return async () => {
    const token = (await readToken(profile.id)) ?? '';
    const { entry, notices } = await admit({ profile, token, tools: names, ask: askOverHttp });
    for (const notice of notices.filter((text) => !noted.has(text))) {
      noted.add(notice);
      note(notice);
    }
    return entry.ok ? { ...entry, tools: await declared() } : entry;
  };
}
