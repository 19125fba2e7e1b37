import { Stryker } from '@stryker-mutator/core';
import { type AreaName, areas, isArea } from './areas';

const LEAST_PERCENT = 85;

const asked = process.argv.slice(2);
if (!asked.every(isArea)) {
  console.error(`npm run mutation [-- ${Object.keys(areas).join('|')}]`);
  process.exit(2);
}

// Each by itself, so that a good one does not make up for another.
for (const name of asked.length > 0 ? asked : Object.keys(areas).filter(isArea)) {
  console.log(`\n${name}`);
  // Stryker's own `testFiles` would keep mutants of what modules evaluate as they load from being switched on
  // (https://github.com/stryker-mutator/stryker-js/issues/6144); test/mutation/vitest.config.ts chooses the tests.
  process.env.PAGEHAND_MUTATION_AREA = name;
  await new Stryker(optionsFor(name)).runMutationTest();
}

function optionsFor(name: AreaName): ConstructorParameters<typeof Stryker>[0] {
  const { mutate } = areas[name];
  return {
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    incremental: false,
    // A busy machine is no endless loop.
    timeoutMS: 60_000,
    ignorePatterns: ['.output', 'artifacts', 'docs', 'test/browser', 'test/widgets'],
    tempDirName: 'artifacts/mutation/work',
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `artifacts/mutation/${name}.json` },
    thresholds: { high: LEAST_PERCENT, low: LEAST_PERCENT, break: LEAST_PERCENT },
  };
}
