import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Texts } from '../../text/texts';
import { Notice } from './notice';

/**
 * A page of the pane, or a sentence where its file does not come: the network is down, or a newer Stocktake stands on the
 * server, whose files have other names. What failed in drawing it is told alike; the rest of the pane stays.
 */
export class PageThere extends Component<{ texts: Texts; children: ReactNode }, { isThere: boolean }> {
  override state = { isThere: true };

  static getDerivedStateFromError(): { isThere: boolean } {
    return { isThere: false };
  }

  override render(): ReactNode {
    return this.state.isThere ? this.props.children : <PageAway texts={this.props.texts} />;
  }
}

function PageAway({ texts: { pane } }: { texts: Texts }): ReactElement {
  return (
    <Notice
      tone="bad"
      dismiss={null}
      actions={
        <Button size="small" onClick={() => location.reload()}>
          {pane.loadAgain}
        </Button>
      }
    >
      {pane.pageAway}
    </Notice>
  );
}
