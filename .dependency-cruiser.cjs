/**
 * Inside core, imports go one way: a layer may import itself and the layers before it.
 * A folder that is not listed here is refused, so that a new one is placed on purpose.
 */
const LAYERS = [
  ['values'],
  ['rules'],
  [
    'statement',
    'register',
    'plan',
    'unit',
    'goal',
    'indicator',
    'target',
    'budget',
    'assignment',
    'occasion',
  ],
  ['events'],
  ['fold'],
  ['readings'],
  ['judges', 'methods'],
  ['assess'],
  ['explain'],
  ['tracker'],
];

const CORE = '^packages/core/src';
const folders = (names) => `${CORE}/(${names.join('|')})/`;
const npm = (names) => `node_modules/(${names.join('|')})/`;

const oneWay = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `layer-${layer[0]}`,
  comment: `${layer.join(', ')} must not import a later layer (or the store, testing and index, which sit outside)`,
  severity: 'error',
  from: { path: folders(layer) },
  to: { path: [folders(LAYERS.slice(index + 1).flat()), folders(['store', 'testing'])] },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'a cycle cannot be understood one file at a time',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...oneWay,
    {
      name: 'known-core-folder',
      comment: 'place a new folder of core in LAYERS',
      severity: 'error',
      from: {
        path: `${CORE}/[^/]+/`,
        pathNot: folders([...LAYERS.flat(), 'store', 'testing']),
      },
      to: {},
    },
    {
      name: 'store-sees-values-and-events',
      comment: 'the port speaks strings and integers',
      severity: 'error',
      from: { path: folders(['store']) },
      to: { path: `${CORE}/`, pathNot: folders(['store', 'values', 'events']) },
    },
    {
      name: 'testing-is-only-for-tests',
      comment: 'arbitraries and laws use the library, never the reverse',
      severity: 'error',
      from: { path: `${CORE}/`, pathNot: folders(['testing']) },
      to: { path: folders(['testing']) },
    },
    {
      name: 'entry-point-is-not-a-barrel',
      comment: 'import from the file that defines the name',
      severity: 'error',
      from: { path: `${CORE}/` },
      to: { path: `${CORE}/(index|rules/rules|explain/explain|store/store|testing/testing)\\.ts$` },
    },
    {
      name: 'core-is-pure',
      comment: 'core runs in a browser: no module of the runtime',
      severity: 'error',
      from: { path: `${CORE}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-sees-no-adapter',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: ['^packages/(adapters|examples)/', '@outturn/(adapters|examples)'] },
    },
    {
      name: 'core-dependencies',
      comment: 'a new dependency of core is a decision; fast-check is for its testing subpath alone',
      severity: 'error',
      from: { path: `${CORE}/` },
      to: {
        path: 'node_modules',
        pathNot: npm(['zod', 'immer', 'date-fns', 'decimal\\.js', '@noble/hashes', 'fast-check']),
      },
    },
    {
      name: 'fast-check-in-testing-only',
      severity: 'error',
      from: { path: '^packages/(core|adapters)/src/', pathNot: '^packages/(core|adapters)/src/testing/' },
      to: { path: npm(['fast-check']) },
    },
    {
      name: 'adapters-see-no-example',
      severity: 'error',
      from: { path: '^packages/adapters/' },
      to: { path: ['^packages/examples/', '@outturn/examples'] },
    },
    {
      name: 'adapters-use-core-by-its-name',
      comment: 'the published package has no other way in',
      severity: 'error',
      from: { path: '^packages/(adapters|examples)/src/' },
      to: { path: '^packages/core/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'stores-stand-alone',
      comment: 'one store, one folder: a store imports no other store, report or test',
      severity: 'error',
      from: { path: '^packages/adapters/src/stores/([^/]+)/' },
      to: { path: '^packages/adapters/src/', pathNot: '^packages/adapters/src/stores/$1/' },
    },
    {
      name: 'only-testing-imports-stores',
      comment: 'reports and other adapters get a store handed to them',
      severity: 'error',
      from: { path: '^packages/adapters/src/', pathNot: '^packages/adapters/src/(stores|testing)/' },
      to: { path: '^packages/adapters/src/stores/' },
    },
    {
      name: 'sources-import-no-test',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: ['^packages/[^/]+/test/', '^tests/', '^bench/'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
