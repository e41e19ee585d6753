import type { Counters } from './counters';
import type { Faults } from './faults';
import type { Area, SheetModel, WorkbookModel } from './model/model';

/** What a member may use: the workbook, what the session is set to, and a way to say that something changed. */
export interface Host {
  readonly workbook: WorkbookModel;
  readonly options: HostOptions;
  readonly counters: Counters;
  readonly faults: Faults;
  /** Says that something happened; it is delivered after the batch to whoever registered for it. */
  /** Whether a script listens to messages of a type: what costs to find out need not be, where nobody does. */
  hears(message: number): boolean;
  raise(event: HostEvent): void;
  /** Rows or columns moved: references that scripts hold follow. `shift` gives an area's new place, null where it is gone. */
  moved(sheet: SheetModel, shift: (area: Area) => Area | null): void;
  /** State of this host that is not the workbook's, such as whether the screen is updated. */
  readonly runtime: RuntimeState;
}

/** An event as it will travel: `message` is its type, `target` an id, `Workbook`, or `''`. */
export interface HostEvent {
  message: number;
  target: string;
  data: Record<string, unknown>;
}

export interface RuntimeState {
  enableEvents: boolean;
}

export interface HostOptions {
  /** The newest `ExcelApi` set that the host admits to. */
  requirementSet: string;
  displayLanguage: string;
  contentLanguage: string;
  /** Nothing may be written: every change is `AccessDenied`. */
  readOnly: boolean;
  /** A block written across rows hidden by a filter lands in the visible rows only, as desktop Excel does it (office-js #224). */
  scrambleFilteredWrites: boolean;
  /** The person is typing in a cell: every batch is refused, unless it asked to wait. */
  cellEditMode: boolean;
  /** Bytes of body in one request and in one response. */
  payloadLimit: number;
}
