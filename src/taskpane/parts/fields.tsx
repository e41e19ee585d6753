import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '../styles';

// The browser's own controls in Fluent's colours: Fluent's would be a tenth of all that the pane fetches.
const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '& select': { width: 'auto', flexGrow: 1, minWidth: '140px', maxWidth: '100%' },
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  control: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    colorScheme: 'inherit',
    font: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '&[aria-invalid="true"]': { border: `2px solid ${tokens.colorPaletteRedForeground1}` },
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  bad: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  tick: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  box: {
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface Labelled {
  label: string;
  /** A line beneath it. */
  hint?: ReactNode;
  /** What is wrong with the value. */
  bad?: string | undefined;
  /** The label stands in the control's own line, and plainly. */
  isBeside?: boolean;
}

interface Control extends Labelled {
  value: string;
  onValue: (value: string) => void;
}

/** A label, a control, and what is said beneath: all of it belongs to the control for a screen reader. */
function Field({
  label,
  hint,
  bad,
  isBeside = false,
  children,
}: Labelled & {
  children: (of: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const says = hint !== undefined || bad !== undefined ? `${id}-says` : undefined;
  return (
    <div className={isBeside ? styles.beside : styles.field}>
      <label htmlFor={id} className={isBeside ? undefined : styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': says, 'aria-invalid': bad !== undefined })}
      {says !== undefined && (
        <div id={says}>
          {bad !== undefined && <div className={styles.bad}>{bad}</div>}
          {hint !== undefined && <div className={styles.hint}>{hint}</div>}
        </div>
      )}
    </div>
  );
}

/** A line of text, or a day. */
export function TextBox({
  value,
  onValue,
  usual,
  type = 'text',
  ...labelled
}: Control & { usual?: string; type?: 'text' | 'date' }): ReactElement {
  const styles = useStyles();
  return (
    <Field {...labelled}>
      {(of) => (
        <input
          {...of}
          className={styles.control}
          type={type}
          value={value}
          placeholder={usual}
          onChange={({ target }) => onValue(target.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

/** One of a list. */
export function ListBox({
  value,
  onValue,
  options,
  ...labelled
}: Control & { options: readonly Option[] }): ReactElement {
  const styles = useStyles();
  return (
    <Field {...labelled}>
      {(of) => (
        <select {...of} className={styles.control} value={value} onChange={({ target }) => onValue(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. */
export function Tick({
  label,
  hint,
  isOn,
  onTick,
}: {
  label: string;
  hint?: ReactNode;
  isOn: boolean;
  onTick: (isOn: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.tick}>
      <input
        id={id}
        className={styles.box}
        type="checkbox"
        checked={isOn}
        aria-describedby={hint === undefined ? undefined : `${id}-says`}
        onChange={({ target }) => onTick(target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <div id={`${id}-says`} className={styles.hint}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
