/**
 * The papers of `Excel.PaperType`, by the number that a file has for each (from 1, without gaps).
 * Source: ECMA-376 18.3.1.63 for the numbers, the declarations for the words.
 */
export const PAPERS: readonly string[] = [
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro',
  'Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet',
  'EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6',
  'EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman',
].flatMap((words) => words.split(' '));
