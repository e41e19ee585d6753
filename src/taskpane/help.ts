/** The page of help, beside the pane's own. */
export const HELP_PAGE = 'help.html';

/**
 * Opens the page of help in a window of its own: Excel on a desktop hands it to the browser (OpenBrowserWindowApi 1.1);
 * on the web the browser opens it, or, where that blocks what was not clicked in the page, Office asks.
 */
export function openHelp(): void {
  const address = new URL(HELP_PAGE, location.href).href;
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) ui.openBrowserWindow(address);
  else if (window.open(address, '_blank') === null) ui.displayDialogAsync(address, { height: 80, width: 50 });
}
