import type { DeclaredTool } from '#contract/declaredTool';
import type { Profile } from '#contract/profile';
import { tools } from '#tools/index';
import { catalogue } from './catalogue';

/** Our tools as a client declares them to this agent's platform; none where they are set up on the platform alone. */
export function declaredTools(
  { platform, namesTools }: Pick<Profile, 'platform' | 'namesTools'>,
  without: readonly string[],
): readonly DeclaredTool[] {
  switch (platform) {
    case 'blackbox':
    case 'bodhi':
    case 'elevenlabs':
    case 'hume':
    case 'mcp':
      return [];
    case 'phonic':
      return namesTools
        ? tools.map(({ name }) => name).filter((name) => !without.includes(name))
        : catalogue('phonic-inline', { without });
    case 'openai':
      return catalogue('openai', { without });
    case 'deepgram':
      return catalogue('deepgram', { without });
  }
}
