import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

/** A small button that is in or out. Fluent's toggle button brings all its looks along: 4 kB gzipped. */
export const ToggleButton = ({
  checked,
  onClick,
  children,
}: {
  checked: boolean;
  onClick: () => void;
  children: ReactNode;
}): ReactElement => (
  <Button size="small" appearance={checked ? 'secondary' : 'subtle'} aria-pressed={checked} onClick={onClick}>
    {children}
  </Button>
);
