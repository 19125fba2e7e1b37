import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from '../root';

export interface Import {
  /** The module's file; nothing for a package. */
  file: string | undefined;
  /** What of it is used when the code runs; types are gone then. */
  names: string[];
}

/** What a module of ours imports, its types left out. */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { importClause: clause, moduleSpecifier } = statement;
    if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || !ts.isStringLiteral(moduleSpecifier))
      return [];
    const bindings = clause?.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    const names = named
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map((one) => (one.propertyName ?? one.name).text);
    return [{ file: fileOf(moduleSpecifier.text, file), names }];
  });
}

/** The file a module is imported from, when it is one of ours. */
export function fileOf(specifier: string, importer: string): string | undefined {
  const path = specifier.startsWith('#')
    ? join(root, 'src', specifier.slice(1))
    : join(dirname(importer), specifier);
  if (!/^[#.]/.test(specifier)) return undefined;
  return [`${path}.ts`, join(path, 'index.ts')].find(existsSync);
}
