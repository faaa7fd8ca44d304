import JSZip from 'jszip';

const zipDate = new Date(Date.UTC(1980, 0, 1));

/** The same package with the clock taken out: entries dated 1980, document properties dated with the legal date (or 1980 before there is one). */
export async function withFixedBytes(docx: Buffer, legalDate: string): Promise<Buffer> {
  const source = await JSZip.loadAsync(docx);
  const fixed = new JSZip();
  const stamp = `${legalDate || '1980-01-01'}T00:00:00Z`;
  for (const name of Object.keys(source.files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const entry = source.files[name];
    if (!entry || entry.dir) continue;
    let data = await entry.async('string');
    if (name === 'docProps/core.xml') data = data.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
    fixed.file(name, data, { date: zipDate, createFolders: false });
  }
  return fixed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}

/** The content types come first, as Office writes them. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}
