import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { cellName, columnName } from '../../host/model/address';
import { usedArea } from '../../host/model/cells';
import type { Area, SheetModel } from '../../host/model/model';
import type { Book } from '../book';
import { texts } from '../texts';
import { axesOf, visible } from './geometry';
import type { Axis } from './geometry';
import { measuredHeights } from './heights';
import type { Measure } from './heights';
import { keyAction } from './keys';
import { painter } from './paint';

const HEADER_WIDTH = 44;
const HEADER_HEIGHT = 22;

/** Where an index stands in the window: frozen ones do not move. */
const place = (line: Axis, index: number, frozen: number, scrolled: number): number =>
  line.offset(index) - (index < frozen ? 0 : scrolled);

const areaAt = (areas: readonly Area[], row: number, column: number): Area | undefined =>
  areas.find(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

const measureWithCanvas = (): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!context) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  };
};

/** The sheet that is shown: only what is in sight is in the page. */
export function Grid({ book, onRefusal }: { book: Book; onRefusal: (why: string | null) => void }): ReactElement {
  const sheet = book.sheet();
  const version = book.version();
  const scroller = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [size, setSize] = useState({ width: 800, height: 500 });
  const [draft, showDraft] = useState<string | null>(null);
  const measured = useMemo(() => measuredHeights(book.workbook, sheet, measureWithCanvas()), [book, sheet]);
  const { rows, columns } = useMemo(() => axesOf(sheet, measured), [sheet, measured, version]);
  const paint = useMemo(() => painter(book.workbook, sheet), [book, sheet, version]);
  const active = book.active();
  const frozen = sheet.freeze ?? { rows: 0, columns: 0 };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  // The active cell is kept in sight, also when the add-in selects one.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const reach = (line: Axis, index: number, kept: number, now: number, length: number): number => {
      if (index < kept || index >= line.count) return now;
      const start = line.offset(index) - line.offset(kept);
      const room = length - line.offset(kept);
      if (start < now) return start;
      return start + line.size(index) > now + room ? start + line.size(index) - room : now;
    };
    element.scrollTop = reach(rows, active.row, frozen.rows, element.scrollTop, size.height - HEADER_HEIGHT);
    element.scrollLeft = reach(columns, active.column, frozen.columns, element.scrollLeft, size.width - HEADER_WIDTH);
  }, [sheet, active.row, active.column, size.width, size.height]);

  // Also kept beside React's state: the editor loses the focus, and would be kept, in the very moment it is given up.
  const draftNow = useRef<string | null>(null);
  const setDraft = (text: string | null): void => {
    draftNow.current = text;
    showDraft(text);
    book.editing(text !== null);
  };
  const endEdit = (keep: boolean): void => {
    const text = draftNow.current;
    if (text === null) return;
    setDraft(null);
    if (keep && text !== book.typed(active.row, active.column)) onRefusal(book.type(active.row, active.column, text));
  };
  const move = (byRows: number, byColumns: number): void => {
    const step = (line: Axis, from: number, by: number): number => {
      let at = Math.max(0, Math.min(line.count - 1, from + by));
      while (line.size(at) === 0 && at > 0 && at < line.count - 1) at += Math.sign(by) || 1;
      return line.size(at) === 0 ? from : at;
    };
    book.select(step(rows, active.row, byRows), step(columns, active.column, byColumns));
  };
  const pressed = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(size.height / rows.size(active.row) / 1.2));
    const action = keyAction(event, page);
    if (!action) return;
    event.preventDefault();
    const used = usedArea(sheet);
    if (action.kind === 'move') move(action.rows, action.columns);
    if (action.kind === 'go')
      book.select(
        { first: 0, same: active.row, last: used ? used.row + used.rows - 1 : 0 }[action.row],
        { first: 0, last: used ? used.column + used.columns - 1 : 0 }[action.column],
      );
    if (action.kind === 'edit') setDraft(action.text ?? book.typed(active.row, active.column));
    if (action.kind === 'clear') onRefusal(book.type(active.row, active.column, ''));
  };
  const pressedWhileEditing = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') endEdit(false);
    else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') {
      event.preventDefault();
      endEdit(true);
      move(event.key === 'Enter' ? 1 : 0, event.key === 'Tab' ? 1 : 0);
    } else return;
    scroller.current?.focus();
  };

  const shownRows = visible(rows, frozen.rows, scroll.top, size.height);
  const shownColumns = visible(columns, frozen.columns, scroll.left, size.width);
  const left = (column: number): number => HEADER_WIDTH + place(columns, column, frozen.columns, scroll.left);
  const top = (row: number): number => HEADER_HEIGHT + place(rows, row, frozen.rows, scroll.top);
  const isEmpty = (row: number, column: number): boolean => (sheet.rows[row]?.[column]?.value ?? '') === '';

  /** How far a text may run on over empty cells to its right. */
  const room = (row: number, column: number): number => {
    let to = column + 1;
    const limit = column < frozen.columns && scroll.left > 0 ? frozen.columns : columns.count;
    while (to < limit && isEmpty(row, to) && !areaAt(sheet.merges, row, to)) to++;
    return columns.offset(to) - columns.offset(column);
  };

  const cells = (row: number): ReactElement[] =>
    shownColumns.flatMap((column) => {
      const merge = areaAt(sheet.merges, row, column);
      if (merge && (merge.row !== row || merge.column !== column)) return [];
      const { text, css, wraps, runsOn } = paint(row, column);
      const isActive = row === active.row && column === active.column;
      const depth = Number(row < frozen.rows) + Number(column < frozen.columns);
      const width = merge ? columns.offset(column + merge.columns) - columns.offset(column) : columns.size(column);
      const height = merge ? rows.offset(row + merge.rows) - rows.offset(row) : rows.size(row);
      return [
        <div
          key={column}
          id={cellName(row, column)}
          role="gridcell"
          aria-colindex={column + 1}
          aria-selected={isActive}
          className={`cell${isActive ? ' active' : ''}${wraps ? ' wraps' : ''}${sheet.showGridlines ? '' : ' plain'}`}
          style={{
            ...css,
            left: left(column),
            top: top(row),
            width,
            height,
            zIndex: depth * 2 + Number(runsOn && text !== ''),
          }}
          onMouseDown={() => {
            endEdit(true);
            book.select(row, column);
          }}
          onDoubleClick={() => setDraft(book.typed(row, column))}
        >
          <span style={runsOn && !merge ? { maxWidth: room(row, column) - 4 } : { maxWidth: width - 4 }}>{text}</span>
        </div>,
      ];
    });

  const frozenBack = (width: number, height: number, level: number): ReactElement | false =>
    width > 0 &&
    height > 0 && (
      <div
        className="frozen"
        style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT, width, height, zIndex: level }}
        aria-hidden
      />
    );

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={sheet.name}
      aria-rowcount={rows.count}
      aria-colcount={columns.count}
      aria-activedescendant={cellName(active.row, active.column)}
      onKeyDown={pressed}
      onScroll={({ currentTarget: { scrollLeft, scrollTop } }) => setScroll({ left: scrollLeft, top: scrollTop })}
    >
      <div
        className="extent"
        style={{ width: columns.offset(columns.count) + HEADER_WIDTH, height: rows.offset(rows.count) + HEADER_HEIGHT }}
      >
        <div className="stage" style={{ width: size.width, height: size.height }}>
          {frozenBack(columns.offset(frozen.columns), size.height, 1)}
          {frozenBack(size.width, rows.offset(frozen.rows), 1)}
          {shownRows.map((row) => (
            <div key={row} role="row" aria-rowindex={row + 1}>
              {cells(row)}
              {sheet.showHeadings && (
                <div
                  className={`heading${row === active.row ? ' here' : ''}`}
                  role="rowheader"
                  aria-label={`${texts.row} ${row + 1}`}
                  style={{
                    left: 0,
                    top: top(row),
                    width: HEADER_WIDTH,
                    height: rows.size(row),
                    zIndex: row < frozen.rows ? 7 : 6,
                  }}
                >
                  {row + 1}
                </div>
              )}
            </div>
          ))}
          <div role="row" aria-hidden>
            {shownColumns.map((column) => (
              <div
                key={column}
                className={`heading${column === active.column ? ' here' : ''}`}
                style={{
                  left: left(column),
                  top: 0,
                  width: columns.size(column),
                  height: HEADER_HEIGHT,
                  zIndex: column < frozen.columns ? 7 : 6,
                }}
              >
                {columnName(column)}
              </div>
            ))}
            <div
              className="heading"
              style={{ left: 0, top: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT, zIndex: 8 }}
            />
          </div>
          {draft !== null && (
            <input
              className="editor"
              autoFocus
              aria-label={`${texts.editing} ${cellName(active.row, active.column)}`}
              value={draft}
              style={{
                left: left(active.column),
                top: top(active.row),
                minWidth: columns.size(active.column),
                height: rows.size(active.row),
                zIndex: 5,
              }}
              onChange={({ target }) => setDraft(target.value)}
              onKeyDown={pressedWhileEditing}
              onBlur={() => endEdit(true)}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** The sheets that can be seen, in tab order. */
export const visibleSheets = (sheets: readonly SheetModel[]): SheetModel[] =>
  sheets.filter(({ visibility }) => visibility === 'Visible');
