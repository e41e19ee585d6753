import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { FUNCTIONS } from '../../src/functions/catalogue';
import { functionHelp as welshHelp } from '../../src/text/cy/function-help';
import { functionHelp as englishHelp } from '../../src/text/en/function-help';

const PAGE = path.join(__dirname, '../../src/taskpane/help.html');
const page = new DOMParser().parseFromString(readFileSync(PAGE, 'utf8'), 'text/html');
const said = (page.documentElement?.textContent ?? '').replaceAll(/\s+/gu, ' ');

// Excel leads from each function to this page.
test.each([englishHelp, welshHelp])(
  'the page of help says what each function takes, in its order: $does.STATUS',
  (help) => {
    for (const { id, parameters } of FUNCTIONS) {
      const taken = parameters.map(({ code, optional }) =>
        optional ? `[${help.parameters[code].name}]` : help.parameters[code].name,
      );
      expect(said).toContain(`=RAG.${id}(${taken.join(', ')})`);
      expect(said).toContain(help.does[id]);
      for (const { code } of parameters) expect(said).toContain(help.parameters[code].means);
    }
  },
);
