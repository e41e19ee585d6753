import type { WayIn } from '../pane-texts';

export const wayIn: WayIn = {
  opening: 'Opening…',
  notExcel: 'This page works inside Excel only. Open it from the Stocktake tab.',
  noLibrary:
    'Microsoft’s library for add-ins could not be loaded, so Stocktake cannot start. Nothing in the workbook has been touched. Check the network, then close this pane and open it again; if it stays so, ask your IT department whether office.js can be reached.',
  noAnswer:
    'Stocktake has not been able to start. Nothing in the workbook has been touched. If a cell is being edited, press Enter or Esc; otherwise close this pane and open it again.',
};
