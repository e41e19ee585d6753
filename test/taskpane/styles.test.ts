import { rulesOf, tokens } from '../../src/taskpane/styles';

describe('a style of the pane becomes rules of its class', () => {
  test('properties by their names in a style sheet, numbers as pixels where they are lengths', () => {
    expect(
      rulesOf('.a', { fontWeight: 600, borderTopWidth: 2, margin: 0, accentColor: tokens.colorBrandStroke1 }),
    ).toEqual(['.a{font-weight:600;border-top-width:2px;margin:0;accent-color:var(--colorBrandStroke1)}']);
  });
  test('what is nested comes after, inside its selector or its condition', () => {
    expect(
      rulesOf('.a', {
        color: 'inherit',
        ':hover': { color: 'red' },
        '& h2, & h3': { margin: 0 },
        '@media (forced-colors: active)': { '&[aria-current="page"]': { color: 'Highlight' } },
      }),
    ).toEqual([
      '.a{color:inherit}',
      '.a:hover{color:red}',
      '.a h2, .a h3{margin:0}',
      '@media (forced-colors: active){.a[aria-current="page"]{color:Highlight}}',
    ]);
  });
  test('an empty style is no rule', () => expect(rulesOf('.a', {})).toEqual([]));
});
