import { createRoot } from 'react-dom/client';
import { App } from './app';
import { emptyBook, openSample, sampleNames } from './files';
import { readRibbon } from './ribbon';

/** Opened when none is asked for: the sample with most to see. */
const FIRST_SAMPLE = 'doncaster-recovery-plan.xlsx';

async function start(): Promise<void> {
  const [manifest, samples] = await Promise.all([fetch('/manifest.xml'), sampleNames()]);
  const ribbon = readRibbon(new DOMParser().parseFromString(await manifest.text(), 'application/xml'));
  const asked =
    new URLSearchParams(location.search).get('sample') ?? (samples.includes(FIRST_SAMPLE) ? FIRST_SAMPLE : samples[0]);
  const first = asked ? await openSample(asked) : emptyBook();
  const page = document.getElementById('preview');
  if (page) createRoot(page).render(<App ribbon={ribbon} samples={samples} first={first} />);
}

void start();
