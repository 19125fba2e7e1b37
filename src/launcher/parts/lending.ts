import { type Borrowed, borrowed } from './borrowed';
import { fileOf } from './imports';

/** What is needed of a plugin of the bundler. */
export interface BuildPlugin {
  name: string;
  enforce?: 'pre';
  resolveId?(source: string, importer?: string): string | undefined;
  load?(id: string): string | undefined;
  transform?(code: string, id: string): string | undefined;
}

const LENT = `globalThis[Symbol.for('pagehand.lent')]`;

/**
 * The scripts of a page in parts, without a copy of what they share: the core lends it through a list that only our
 * own scripts see, and the other parts take it from there. Modules of the web's own kind would have to be readable
 * by every page.
 */
export function lending(core: string, parts: readonly string[]) {
  const list = () => borrowed(core, parts);
  return { forCore: () => lender(list()), forPart: () => borrower(list()) };
}

function lender(list: readonly Borrowed[]): BuildPlugin {
  const id = 'virtual:lent';
  return {
    name: 'pagehand-lend',
    enforce: 'pre',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      const imports = list.map(
        ({ file, name }, at) => `import { ${name} as lent${at} } from ${JSON.stringify(file)};`,
      );
      const names = list.map((_, at) => `lent${at}`);
      return `${imports.join('\n')}\nexport const lend = () => { ${LENT} = [${names.join(', ')}]; };`;
    },
  };
}

function borrower(list: readonly Borrowed[]): BuildPlugin {
  const prefix = '\0lent:';
  const files = new Set(list.map(({ file }) => file));
  return {
    name: 'pagehand-borrow',
    enforce: 'pre',
    resolveId(source, importer) {
      const file = importer && fileOf(source, importer);
      return file && files.has(file) ? prefix + file : undefined;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const taken = list.flatMap(({ file, name }, at) =>
        prefix + file === id ? [`export const ${name} = lent[${at}];`] : [],
      );
      return `const lent = ${LENT};\n${taken.join('\n')}`;
    },
  };
}
