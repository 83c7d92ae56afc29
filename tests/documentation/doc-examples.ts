import ts from 'typescript';

/** The `@example` of one doc comment that promises a result. */
export interface DocExample {
  readonly code: string;
  /** The line of the file its doc comment starts on. */
  readonly line: number;
}

/** Finds the examples of a source file that say what they give, by `// → …`. */
export function docExamplesOf(source: string): readonly DocExample[] {
  return [...source.matchAll(/\/\*\*(?:(?!\*\/).)*\*\//gs)].flatMap((comment) => {
    const line = source.slice(0, comment.index).split('\n').length;
    const text = comment[0].replace(/\*\/$/, '').replaceAll(/^\s*\* ?/gm, '');
    const examples = text
      .split(/^@example\b/m)
      .slice(1)
      .map((part) => part.replace(/^@\w.*/ms, ''));
    return examples.filter((code) => code.includes('// →')).map((code) => ({ code, line }));
  });
}

/**
 * The example as a function's body in JavaScript, with each promise a call: `gives(() => value, promised)`, or
 * `throws(() => value, code)` for `// → throws 'code'`. A promise stands at the end of an expression or a `const`.
 */
export function runnableExample({ code }: DocExample): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const parts = file.statements.map((statement) => withPromise(statement, file));
  const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(parts.join('\n'), { compilerOptions: { module, target } }).outputText;
}

function withPromise(statement: ts.Statement, file: ts.SourceFile): string {
  const text = statement.getText(file);
  if (ts.isImportDeclaration(statement)) return '';
  const promised = /^[ ;]*\/\/ → (.*)/.exec(file.text.slice(statement.end))?.[1];
  if (promised === undefined) return text;
  const [value, before] = promisedValue(statement, file);
  const code = /^throws (.*)/.exec(promised)?.[1];
  const check = code
    ? `throws(async () => (${value}), ${code})`
    : `gives(async () => (${value}), (${promised}))`;
  return `${before}\nawait ${check};`;
}

/** The expression a promise is about, and the code that must run before it. */
function promisedValue(statement: ts.Statement, file: ts.SourceFile): readonly [string, string] {
  if (ts.isExpressionStatement(statement)) return [statement.expression.getText(file), ''];
  const name = ts.isVariableStatement(statement) && statement.declarationList.declarations[0]?.name;
  if (name && ts.isIdentifier(name)) return [name.text, statement.getText(file)];
  throw new TypeError(
    `A promise stands at the end of an expression or a const, not of: ${statement.getText(file)}`,
  );
}
