import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ownerKey } from '../../../checks/chase';
import { Chase } from './chase';
import { Findings } from './findings';
import { ownersOf } from '../../view';
import type { Page } from '../page';

/** What is wrong with the data, and the text that asks its owners to mend it. */
const FindingsPage: Page = ({ state: { overview, selected, noTracker }, session, texts }) => {
  const [owner, setOwner] = useState<string | null>(null);
  const [isChasing, setChasing] = useState(false);
  if (!overview) return noTracker ? <p>{texts.pane.noTracker.title}.</p> : null;
  const { findings } = overview;
  const asked = overview.chase.filter((one) => owner === null || ownerKey(one.owner) === owner);
  const name = ownersOf(findings).find(({ key }) => key === owner)?.name ?? null;
  return (
    <>
      {overview.chase.length > 0 && (
        <div>
          <Button
            size="small"
            aria-expanded={isChasing}
            title={texts.actions.chaseList.does}
            onClick={() => setChasing(!isChasing)}
          >
            {texts.actions.chaseList.label}
          </Button>
        </div>
      )}
      {isChasing && (
        <Chase
          label={owner === '' ? texts.chase.noOwner : texts.pane.checks.chase(name)}
          text={asked.length === 0 ? texts.chase.nothing : asked.map(({ text }) => text).join('\n\n')}
          texts={texts}
        />
      )}
      <Findings
        findings={findings}
        texts={texts}
        owner={owner}
        onOwner={setOwner}
        isHere={(finding) => selected !== null && overview.isIn(finding, selected.sheetId, selected.row)}
        onGoTo={(sheet, cell) => void session.goTo(sheet, cell)}
      />
    </>
  );
};

export default FindingsPage;
