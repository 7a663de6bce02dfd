import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// Mermaid has DOMPurify clean every label, which needs a browser. What that takes out of HTML is not asked here.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

// The first text that it reads makes it load its readers.
await mermaid.parse('stateDiagram-v2');

interface StateDb {
  getStates(): ReadonlyMap<
    string,
    { readonly descriptions: readonly string[]; readonly classes: readonly string[] }
  >;
  getRelations(): readonly { readonly id1: string; readonly id2: string; readonly relationTitle?: string }[];
  getClasses(): ReadonlyMap<string, unknown>;
  getDirection(): string;
}

/** What the parser of Mermaid understands of a state diagram: its states by id, and its arrows. */
export async function readMermaid(text: string) {
  // `parse` only says that it could; what it understood is asked here.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const db = diagram.db as unknown as StateDb;
  const states = [...db.getStates()].map(([id, { descriptions, classes }]) => ({
    id,
    text: descriptions.map(shown).join('|'),
    classes,
  }));
  const arrows = db
    .getRelations()
    .map(({ id1, id2, relationTitle = '' }) => ({ from: id1, to: id2, text: shown(relationTitle) }));
  return {
    kind: diagram.type,
    states,
    arrows,
    classes: [...db.getClasses().keys()],
    direction: db.getDirection(),
  };
}

/** A label as Mermaid draws it: it parses entities as marks, and puts their characters back. */
function shown(label: string): string {
  return label.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))).trim();
}
