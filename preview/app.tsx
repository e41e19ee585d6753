import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { cellName } from '../host/model/address';
import type { AddinFrame } from '../host/transports/browser';
import type { Book } from './book';
import { download, openFile, openSample } from './files';
import { Pane, localAddress } from './pane';
import { RibbonBar } from './ribbon-bar';
import type { Ribbon, RibbonButton } from './ribbon';
import { Grid, visibleSheets } from './sheet/grid';
import { texts } from './texts';

/** The page: a workbook, the ribbon that the manifest describes, and the add-in's pane. */
export function App({
  ribbon,
  samples,
  first,
}: {
  ribbon: Ribbon;
  samples: readonly string[];
  first: Book;
}): ReactElement {
  const [book, setBook] = useState(first);
  const [frame, setFrame] = useState<AddinFrame | null>(null);
  const [paneShown, setPaneShown] = useState(true);
  const [message, setMessage] = useState<string | null>(null);
  useSyncExternalStore(book.subscribe, book.version);
  useEffect(() => void (window.preview = { book }), [book]);

  const open = async (file: string, opening: Promise<Book>): Promise<void> => {
    setMessage(texts.opening(file));
    try {
      setBook(await opening);
      setMessage(null);
    } catch (error) {
      setMessage(texts.cannotOpen(file, error instanceof Error ? error.message : ''));
    }
  };
  const openFirst = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) void open(file.name, openFile(file));
  };
  const press = async (button: RibbonButton): Promise<void> => {
    if (button.action.kind === 'pane') return setPaneShown(true);
    setMessage(texts.running(button.label));
    const known = await frame?.press(button.id, button.action.name);
    setMessage(known === false ? texts.noFunction(button.action.name) : null);
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    openFirst(event.dataTransfer.files);
  };
  const active = book.active();

  return (
    <div className="app" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      <header className="title">
        <h1>{book.file}</h1>
        <label className="button">
          {texts.open}
          <input type="file" accept=".xlsx" onChange={({ target }) => openFirst(target.files)} />
        </label>
        {samples.length > 0 && (
          <label>
            {texts.sample}{' '}
            <select value={book.file} onChange={({ target: { value } }) => void open(value, openSample(value))}>
              {[...new Set([book.file, ...samples])].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <button
          type="button"
          onClick={() => void download(book).catch((error: Error) => setMessage(texts.cannotSave(error.message)))}
        >
          {texts.download}
        </button>
        <p>{texts.about}</p>
      </header>
      <RibbonBar ribbon={ribbon} local={localAddress} onPress={press} />
      <div className="bar">
        <input className="name-box" readOnly aria-label={texts.nameBox} value={cellName(active.row, active.column)} />
        <textarea
          className="formula"
          readOnly
          rows={1}
          aria-label={texts.formulaBar}
          value={book.typed(active.row, active.column)}
        />
      </div>
      <main>
        <div className="sheet">
          <Grid
            key={`${book.file} ${book.sheet().id}`}
            book={book}
            onRefusal={(why) => setMessage(why === null ? null : texts.cannotWrite(why))}
          />
          <nav role="tablist" aria-label={texts.sheets}>
            {visibleSheets(book.workbook.sheets).map((sheet) => (
              <button
                key={sheet.id}
                type="button"
                role="tab"
                aria-selected={sheet.id === book.sheet().id}
                style={sheet.tabColor ? { borderBottomColor: sheet.tabColor } : {}}
                onClick={() => book.showSheet(sheet.id)}
              >
                {sheet.name}
              </button>
            ))}
          </nav>
        </div>
        <Pane
          key={ribbon.addinId}
          book={book}
          ribbon={ribbon}
          shown={paneShown}
          onShow={setPaneShown}
          onFrame={setFrame}
        />
      </main>
      <footer role="status">{message ?? texts.drop}</footer>
    </div>
  );
}

declare global {
  interface Window {
    /** For the console and for tests: the open workbook, its host's faults and counters. */
    preview?: { book: Book };
  }
}
