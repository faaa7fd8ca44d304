export { readDocx, type DocxFacts, type DocxParagraph, type DocxRun, type DocxSection } from '../nd30/docx-facts.js';
export { readPdf, type PdfFacts, type PdfLine, type PdfPage, type PdfRule } from '../nd30/pdf-facts.js';
export { pdfText, type PdfText } from './pdf-text.js';
export { sampleReportText } from './sample-report-text.js';
export { spokenText, squeezed, withoutPieces, type SpokenText } from './spoken-text.js';
