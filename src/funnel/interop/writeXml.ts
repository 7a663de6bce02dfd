import { escapeXml } from './xml.js';

/** An element of an XML document: with text, with children, or empty. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

/** An XML document, an element a line. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, '')}`;
}

function elementText(
  { name, attributes = {}, children = [], text = '' }: XmlElement,
  indent: string,
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const start = `${indent}<${name}${pairs.join('')}`;
  // Between tags an end of a line stays one.
  if (text !== '') return `${start}>${escapeXml(text).replaceAll('&#10;', '\n')}</${name}>\n`;
  if (children.length === 0) return `${start}/>\n`;
  const inner = children.map((child) => elementText(child, `${indent}  `)).join('');
  return `${start}>\n${inner}${indent}</${name}>\n`;
}
