import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Choices } from '../../../actions/choices';
import type { ColumnChoice } from '../../../actions/column-choice';
import type { Texts } from '../../../text/texts';
import { KINDS } from '../../../tracker/catalogue';
import {
  allAutomatic,
  columnChoices,
  columnField,
  columnOptions,
  kindOf,
  takesPeriod,
  withColumn,
} from './columns-view';
import { emptyDraft, useDraft } from '../../drafts';
import type { Session } from '../../session';
import { ListBox, TextBox } from '../../parts/fields';
import { SaveForm } from './save-form';
import { makeStyles, tokens } from '../../styles';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What each column is read as, sheet by sheet, with the fields that it could be instead. */
export function ColumnsForm({
  choices: { columns: tables },
  session,
  texts,
  isBusy,
}: {
  choices: Choices;
  session: Session;
  texts: Texts;
  isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(0);
  const [columns, setColumns] = useDraft(session, 'columns');
  const [kinds, setKinds] = useDraft(session, 'kinds');
  const words = texts.pane.columns;
  const table = tables[Math.min(shown, tables.length - 1)];
  if (table === undefined) return <p>{words.none}</p>;
  const changes = columnChoices(tables, { columns, kinds });
  const byHand = allAutomatic(tables);
  const save = async (chosen: ColumnChoice[]): Promise<void> => {
    await session.run('mapping', { columns: chosen });
    if (session.state().message?.tone === 'good') setColumns(emptyDraft('columns'));
  };
  const kind = kindOf(table, kinds);
  return (
    <SaveForm
      gap={tokens.spacingVerticalM}
      changes={changes.length}
      isBusy={isBusy}
      texts={texts}
      onSave={() => void save(changes)}
      onDiscard={() => setColumns(emptyDraft('columns'))}
    >
      <p>{words.says}</p>
      <ListBox
        label={words.sheet}
        value={String(tables.indexOf(table))}
        onValue={(value) => setShown(Number(value))}
        options={tables.map((one, i) => ({ value: String(i), label: words.table(one) }))}
      />
      {table.kind === null && (
        <ListBox
          label={words.kind}
          value={kind}
          onValue={(value) => setKinds({ ...kinds, [table.sheet]: value })}
          options={KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
        />
      )}
      {table.columns.map((column) => {
        const field = columnField(column, columns);
        return (
          <div key={column.cell} className={styles.column}>
            <ListBox
              label={column.header}
              hint={[column.cell, field.isChanged ? texts.pane.settings.notSaved : column.isByHand ? words.byHand : '']
                .filter((part) => part !== '')
                .join(' · ')}
              value={field.as}
              onValue={(as) => setColumns(withColumn(columns, column, as, field.period))}
              options={columnOptions(column, kind, texts)}
            />
            {takesPeriod(field) && (
              <TextBox
                label={words.period}
                value={field.period}
                onValue={(period) => setColumns(withColumn(columns, column, field.as, period))}
              />
            )}
          </div>
        );
      })}
      {byHand.length > 0 && changes.length === 0 && (
        <div>
          <Button disabledFocusable={isBusy} onClick={() => void save(byHand)}>
            {words.allAutomatic}
          </Button>
        </div>
      )}
    </SaveForm>
  );
}
