import { Node } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const Doc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({ name: 'paragraph', content: 'inline*', renderHTML: () => ['p', 0], parseHTML: () => [{ tag: 'p' }] });

/** A bare React and TipTap page that fetches its paragraphs and shows them in an editor. */
function Writing({ lines }: { lines: string[] }) {
  const editor = useEditor({
    extensions: [Doc, Text, Paragraph],
    content: { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
  });
  return <EditorContent editor={editor} />;
}

function Page() {
  const [lines, setLines] = useState<string[] | null>(null);
  useEffect(() => void fetch('./content.json').then(async (answer) => setLines(await answer.json())), []);
  return lines && <Writing lines={lines} />;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
