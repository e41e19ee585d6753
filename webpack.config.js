// Two builds. `add-in` is what ships: dist/ holds the same files whoever serves them, an IT department or the preview.
// `preview` is the page for those without Excel; it goes to out/preview and never ships.
//
//   npm run build                                              for https://localhost:3000/
//   npm run build -- --env origin=https://addins.example.org/stocktake/
//   npm run build -- --env officejs=own                        office.js from dist/office/ instead of Microsoft's network
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { require: typescript } = require('tsx/cjs/api');

const DEVELOPMENT_ORIGIN = 'https://localhost:3000/';
const MICROSOFT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_JS_FOLDER = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What office.js itself loads when it runs in Excel on any platform, in any language. */
const EXCEL_PARTS = [
  'office.js',
  'excel-*-16*.js',
  'excelwebapp-*.js',
  'o15apptofilemappingtable.js',
  '*/office_strings.js',
];

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2020',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

const common = (mode) => ({
  mode,
  target: ['web', 'es2020'],
  devtool: mode === 'production' ? false : 'source-map',
  module: { rules: [swc] },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  stats: 'errors-warnings',
});

/** The task pane's page. With office.js on one's own server, its policy lets nothing be loaded from Microsoft's either. */
function taskPanePage(officejs) {
  const page = fs.readFileSync(path.resolve(__dirname, 'src/taskpane/taskpane.html'), 'utf8');
  if (officejs === 'microsoft') return page.replace('%OFFICE_JS%', MICROSOFT_OFFICE_JS);
  return page.replace('%OFFICE_JS%', 'office/office.js').replace(` ${new URL(MICROSOFT_OFFICE_JS).origin}`, '');
}

/** What Excel is told of the worksheet functions, from the table that they are bound by. */
function functionsJson(language, base) {
  const source = (file) => typescript(path.resolve(__dirname, 'src', file), __filename);
  const { functionHelp } = source(`text/${language}/function-help.ts`);
  return JSON.stringify(source('functions/metadata.ts').metadata(functionHelp, `${base}help.html`), null, 2);
}

/**
 * The most that an officer's browser may have to fetch for the pane besides office.js, gzipped: to open it, and with all
 * its pages. What is loaded only where it is asked for, as Welsh, the accessible copy or an action that is seldom
 * taken, is not in it.
 */
const LIMITS = { 'to open the pane': 225_000, 'with all its pages': 250_000 };

const ASKED_FOR = /^src_(text|actions|reports_copies)_/;

/** Prints what an officer's browser has to fetch, so that growth is seen when it happens; past a limit nothing is built. */
class SizeReport {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('SizeReport', (compilation) => {
      const { assets, chunks, entrypoints } = compilation;
      const sizes = new Map(
        Object.keys(assets)
          .filter((name) => /^[^/]+\.(js|html)$/.test(name))
          .map((name) => {
            const bytes = fs.readFileSync(path.join(compiler.outputPath, name));
            return [name, { plain: bytes.length, gzipped: zlib.gzipSync(bytes).length }];
          }),
      );
      const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
      for (const [name, { plain, gzipped }] of sizes)
        console.log(`${name.padEnd(56)}${kilobytes(plain)}${kilobytes(gzipped)} gzipped`);
      const sum = (names) => names.reduce((bytes, name) => bytes + (sizes.get(name)?.gzipped ?? 0), 0);
      const first = entrypoints.get('taskpane').getFiles();
      const pages = [...chunks].filter((chunk) => !chunk.canBeInitial() && !ASKED_FOR.test(chunk.id));
      const total = {
        'to open the pane': sum(first),
        'with all its pages': sum([...first, ...pages.flatMap(({ files }) => [...files])]),
      };
      for (const [what, limit] of Object.entries(LIMITS)) {
        console.log(`${what.padEnd(66)}${kilobytes(total[what])} gzipped, of ${kilobytes(limit).trim()} at most`);
        if (total[what] > limit && compiler.options.mode === 'production')
          compilation.errors.push(new Error(`The pane weighs more than it may ${what}: see the sizes above.`));
      }
      console.log(`written to ${path.relative(process.cwd(), compiler.outputPath) || '.'}/`);
    });
  }
}

/** @returns {import('webpack').Configuration} */
function addIn({ origin = DEVELOPMENT_ORIGIN, officejs = 'microsoft' }, mode) {
  if (!/^https:\/\//.test(origin)) throw new Error('The origin must be an https address: Excel loads no other.');
  if (!['microsoft', 'own'].includes(officejs)) throw new Error('officejs is "microsoft" or "own".');
  const base = origin.endsWith('/') ? origin : `${origin}/`;
  const atOrigin = (manifest) =>
    manifest
      .toString()
      .replaceAll(DEVELOPMENT_ORIGIN, base)
      .replaceAll(DEVELOPMENT_ORIGIN.slice(0, -1), new URL(base).origin);
  const ownOfficeJs =
    officejs === 'own'
      ? [
          {
            from: `{${EXCEL_PARTS.join(',')}}`,
            to: 'office',
            context: OFFICE_JS_FOLDER,
            globOptions: { ignore: ['**/*.debug.js'] },
            info: { minimized: true },
          },
        ]
      : [];
  return {
    ...common(mode),
    name: 'add-in',
    // One page holds the pane, the ribbon's functions and the worksheet's: the manifest asks for a shared runtime. The
    // manifest must name a script of the worksheet functions besides; an Excel with a shared runtime never loads it.
    entry: {
      taskpane: [
        './src/taskpane/way-in.ts',
        './src/ribbon/main.ts',
        './src/functions/main.ts',
        './src/taskpane/main.tsx',
      ],
      functions: { import: './src/functions/main.ts', filename: 'functions.js' },
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].[contenthash:8].js',
      // Beside the page: where there is no page, as for worksheet functions alone, nothing has to be worked out.
      publicPath: '',
      clean: true,
    },
    optimization: {
      chunkIds: 'named',
      splitChunks: {
        chunks: ({ name }) => name !== 'functions',
        cacheGroups: {
          vendor: { test: /node_modules/, name: 'vendor', chunks: ({ name }) => name === 'taskpane', enforce: true },
        },
      },
    },
    performance: {
      hints: 'error',
      maxAssetSize: 1_200_000,
      maxEntrypointSize: 1_600_000,
      assetFilter: (name) => /^[^/]+\.js$/.test(name),
    },
    plugins: [
      new HtmlPlugin({
        templateContent: taskPanePage(officejs),
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: atOrigin },
          { from: 'assets/icons', to: 'assets' },
          { from: 'src/taskpane/help.html' },
          { from: 'src/ribbon/shortcuts.json' },
          { from: 'src/functions/metadata.ts', to: 'functions.json', transform: () => functionsJson('en', base) },
          {
            from: 'src/functions/metadata.ts',
            to: 'functions.cy.json',
            transform: () => functionsJson('cy', base),
          },
          ...ownOfficeJs,
        ],
      }),
      new SizeReport(),
    ],
  };
}

/** @returns {import('webpack').Configuration} */
const preview = (mode) => ({
  ...common(mode),
  name: 'preview',
  entry: { preview: './preview/main.tsx' },
  output: { path: path.resolve(__dirname, 'out/preview'), filename: '[name].js', clean: true },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({ template: './preview/preview.html', filename: 'index.html', scriptLoading: 'defer' }),
    new CopyPlugin({ patterns: [{ from: 'preview/preview.css' }] }),
  ],
});

module.exports = (env = {}, { mode = 'production' } = {}) => [addIn(env, mode), preview(mode)];
