/** The words of the chase list: what an owner is asked to look at, as plain text that is ready to send. */
export interface ChaseTexts {
  /** Stands for the owner of rows that have none. */
  noOwner: string;
  /** Above an owner's list. */
  intro: (facts: { period: string | null; count: number }) => string;
  /** One line of it. `row` is the ref and the name, whichever there are. */
  item: (facts: { row: string; sheet: string; cell: string; message: string }) => string;
  nothing: string;
}
