/** What is mutated, and the unit tests that are to notice. */
interface Area {
  mutate: readonly string[];
  tests: readonly string[];
}

/** What protects the user, by name: who may do what where, what is never told, what a platform's frames mean. */
export const areas = {
  sites: {
    mutate: ['src/sites/*.ts'],
    // The judge of 100 000 decisions takes seconds, and would be asked for each mutant.
    tests: ['test/sites/!(oracle).test.ts'],
  },
  redaction: {
    mutate: ['src/page/names/{protectedField,fieldValue}.ts', 'src/page/storage/*.ts'],
    tests: ['test/page/{names,storage}/*.test.ts'],
  },
  dialects: {
    mutate: ['src/agent/dialects/*.ts'],
    tests: [
      'test/agent/{blackbox,bodhi,callArguments,deepgram,elevenlabs,hume,mcp,openai,phonic}.test.ts',
      'test/agent/{closings,complaints,platforms,sending,tokens,unknown,unreadableCalls}.test.ts',
    ],
  },
} satisfies Record<string, Area>;

export type AreaName = keyof typeof areas;

export const isArea = (name: string): name is AreaName => Object.hasOwn(areas, name);
