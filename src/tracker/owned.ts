/** A column that is ours, and the rows that it fills: none of it is read as the officer's. */
export interface OwnedColumn {
  readonly sheetId: string;
  readonly column: number;
  /** Its header's; without it, from the top of the sheet. */
  readonly firstRow?: number;
  /** Inclusive; without it, to the end of the sheet. */
  readonly lastRow?: number;
}
