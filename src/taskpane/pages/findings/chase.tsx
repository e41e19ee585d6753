import { Button } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Texts } from '../../../text/texts';
import { makeStyles, tokens } from '../../styles';
import { Text } from '../../parts/text';

const useStyles = makeStyles({
  chase: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '9em',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    resize: 'vertical',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A text that is ready to send, with a button that copies it; where that is not allowed, it is selected. */
export function Chase({ label, text, texts }: { label: string; text: string; texts: Texts }): ReactElement {
  const styles = useStyles();
  const { checks } = texts.pane;
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [text]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(checks.copied);
    } catch {
      // Excel may show the pane in a frame that is not let near the clipboard.
      area.current?.focus();
      area.current?.select();
      setSaid(checks.copyByHand);
    }
  };
  return (
    <div className={styles.chase}>
      <Text as="h3" id="chase" block weight="semibold">
        {label}
      </Text>
      <textarea ref={area} className={styles.text} aria-labelledby="chase" readOnly value={text} />
      <Button size="small" icon={<Copy20Regular />} onClick={() => void copy()}>
        {checks.copy}
      </Button>
      <div role="status">{said && <Text size={200}>{said}</Text>}</div>
    </div>
  );
}
