import { createRoot } from 'react-dom/client';

const place = document.getElementById('pane');
void Office.onReady(() => {
  if (place) createRoot(place).render(<p>Stocktake</p>);
});
