import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';

export interface DocxRun {
  text: string;
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
  color: string;
  font: string;
}
/** A paragraph with its effective formatting: document defaults, then its styles, then its own; lengths in twips. */
export interface DocxParagraph {
  /** The style's id without "ND30", or "Heading1" … */
  style: string;
  text: string;
  runs: DocxRun[];
  align: string;
  firstLine: number;
  before: number;
  after: number;
  line: number;
  lineRule: string;
  /** Side indents and whether a top border is drawn: a rule. */
  left: number;
  right: number;
  ruled: boolean;
  inTable: boolean;
}
export interface DocxSection {
  width: number;
  height: number;
  margin: { top: number; bottom: number; left: number; right: number };
  titlePage: boolean;
  start: number;
  /** The paragraphs of the header on the first page and on the others. */
  firstHeader: DocxParagraph[];
  header: DocxParagraph[];
}
export interface DocxFacts {
  paragraphs: DocxParagraph[];
  sections: DocxSection[];
  footnotes: DocxParagraph[];
}

const children = (parent: Element, name: string): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeName === name);
const child = (parent: Element | undefined, name: string): Element | undefined => parent && children(parent, name)[0];
const all = (parent: Element | Document, name: string): Element[] => Array.from(parent.getElementsByTagName(name));
const value = (parent: Element | undefined, name: string, attribute = 'w:val'): string | undefined =>
  child(parent, name)?.getAttribute(attribute) || undefined;

/** The last of the layers that says something wins. */
function last(layers: (Element | undefined)[], name: string, attribute?: string): string | undefined {
  return layers.reduce<string | undefined>((found, layer) => value(layer, name, attribute) ?? found, undefined);
}
function isOn(layers: (Element | undefined)[], name: string): boolean {
  return layers.reduce((on, layer) => {
    const own = child(layer, name);
    return own ? !['false', '0', 'none'].includes(own.getAttribute('w:val') ?? '') : on;
  }, false);
}

interface Styles {
  /** Property layers of a paragraph style, the most basic first: [pPr, rPr] pairs. */
  layers(id: string): { paragraph: (Element | undefined)[]; run: (Element | undefined)[] };
}

function readStyles(xml: Document): Styles {
  const byId = new Map(all(xml, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const defaults = all(xml, 'w:docDefaults')[0];
  const chain = (id: string): Element[] => {
    const style = byId.get(id);
    return style ? [...chain(value(style, 'w:basedOn') ?? ''), style] : [];
  };
  return {
    layers(id) {
      const styles = chain(id);
      return {
        paragraph: [child(child(defaults, 'w:pPrDefault'), 'w:pPr'), ...styles.map((style) => child(style, 'w:pPr'))],
        run: [child(child(defaults, 'w:rPrDefault'), 'w:rPr'), ...styles.map((style) => child(style, 'w:rPr'))],
      };
    },
  };
}

function textOf(run: Element): string {
  return Array.from(run.childNodes)
    .map((node) =>
      node.nodeName === 'w:t'
        ? (node.textContent ?? '')
        : node.nodeName === 'w:br'
          ? '\n'
          : node.nodeName === 'w:instrText'
            ? (node.textContent ?? '')
            : '',
    )
    .join('');
}

function readParagraph(element: Element, styles: Styles): DocxParagraph {
  const own = child(element, 'w:pPr');
  const style = value(own, 'w:pStyle') ?? 'Normal';
  const layers = styles.layers(style);
  const paragraph = [...layers.paragraph, own];
  const number = (name: string, attribute: string, otherwise: number) => Number(last(paragraph, name, attribute) ?? otherwise);
  const runs = all(element, 'w:r').map((run): DocxRun => {
    const properties = [...layers.run, child(run, 'w:rPr')];
    return {
      text: textOf(run),
      size: Number(last(properties, 'w:sz') ?? 20) / 2,
      bold: isOn(properties, 'w:b'),
      italic: isOn(properties, 'w:i'),
      color: last(properties, 'w:color') ?? 'auto',
      font: last(properties, 'w:rFonts', 'w:ascii') ?? '',
    };
  });
  return {
    style: style.replace(/^ND30/, ''),
    text: runs.map((run) => run.text).join(''),
    runs: runs.filter((run) => run.text.trim() !== ''),
    align: last(paragraph, 'w:jc') ?? 'left',
    firstLine: number('w:ind', 'w:firstLine', 0),
    before: number('w:spacing', 'w:before', 0),
    after: number('w:spacing', 'w:after', 0),
    line: number('w:spacing', 'w:line', 240),
    lineRule: last(paragraph, 'w:spacing', 'w:lineRule') ?? 'auto',
    left: number('w:ind', 'w:left', 0),
    right: number('w:ind', 'w:right', 0),
    ruled: child(child(own, 'w:pBdr'), 'w:top') !== undefined,
    inTable: hasAncestor(element, 'w:tc'),
  };
}

function hasAncestor(element: Element, name: string): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) if (node.nodeName === name) return true;
  return false;
}

/** Reads a DOCX as a checker needs it: every paragraph with its effective formatting, sections with their headers, footnotes. */
export async function readDocx(docx: Buffer): Promise<DocxFacts> {
  const zip = await JSZip.loadAsync(docx);
  const parse = async (name: string): Promise<Document> => {
    const xml = await zip.file(name)?.async('string');
    if (xml === undefined) throw new Error(`the DOCX has no ${name}`);
    return new DOMParser().parseFromString(xml, 'text/xml');
  };
  const main = await parse('word/document.xml');
  const styles = readStyles(await parse('word/styles.xml'));
  const relations = new Map(
    all(await parse('word/_rels/document.xml.rels'), 'Relationship').map((r) => [r.getAttribute('Id'), r.getAttribute('Target') ?? '']),
  );
  const paragraphsOf = (xml: Document | Element) => all(xml, 'w:p').map((p) => readParagraph(p, styles));
  const header = async (section: Element, type: string): Promise<DocxParagraph[]> => {
    const reference = children(section, 'w:headerReference').find((h) => h.getAttribute('w:type') === type);
    const target = relations.get(reference?.getAttribute('r:id') ?? '');
    return target ? paragraphsOf(await parse(`word/${target}`)) : [];
  };
  const sections: DocxSection[] = [];
  for (const section of all(main, 'w:sectPr')) {
    const number = (name: string, attribute: string) => Number(value(section, name, attribute) ?? Number.NaN);
    const side = (name: string) => number('w:pgMar', `w:${name}`);
    sections.push({
      width: number('w:pgSz', 'w:w'),
      height: number('w:pgSz', 'w:h'),
      margin: { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') },
      titlePage: isOn([section], 'w:titlePg'),
      start: number('w:pgNumType', 'w:start'),
      firstHeader: await header(section, 'first'),
      header: await header(section, 'default'),
    });
  }
  const notes = zip.file('word/footnotes.xml') ? all(await parse('word/footnotes.xml'), 'w:footnote') : [];
  const footnotes = notes.filter((note) => Number(note.getAttribute('w:id')) > 0).flatMap((note) => paragraphsOf(note));
  return { paragraphs: paragraphsOf(main), sections, footnotes };
}
