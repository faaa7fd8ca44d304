import { MantineProvider } from '@mantine/core';
import type { Block } from '@trinhky/content';
import { createRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { EditorHandle, EditorMark, EditorNumbers } from '../../../apps/web/src/editor/editor.types.js';
import '../../../apps/web/src/app/styles.js';
import { cssVariables, theme } from '../../../apps/web/src/app/theme.js';
import './harness.types.js';
import { latePartHere } from '../../../apps/web/src/editor/later.js';
import { SectionEditor } from '../../../apps/web/src/editor/section-editor.js';

interface Given {
  key: number;
  initial: Block[];
  numbers: EditorNumbers;
  readOnly: boolean;
  marks: EditorMark[];
}

const ref = createRef<EditorHandle>();
let change: (next: (given: Given | null) => Given | null) => void = () => undefined;

function Page() {
  const [given, setGiven] = useState<Given | null>(null);
  change = setGiven;
  if (!given) return null;
  const { key, ...props } = given;
  return (
    <SectionEditor
      key={key}
      ref={ref}
      {...props}
      placeholder="Nội dung của mục"
      onChange={(changed) => {
        if (window.harness.changes.push(changed()) > KEPT) window.harness.changes.shift();
      }}
      onSelection={(selection) => window.harness.selections.push(selection)}
      onMark={(id) => window.harness.marked.push(id)}
      onPasteReport={(report) => window.harness.pastes.push(report)}
      onDropFile={(files) => window.harness.files.push(...files.map(({ name }) => name))}
    />
  );
}

/** Changes kept: a page keeps none. */
const KEPT = 50;
let opened = 0;
window.harness = {
  open: (initial, { numbers = { blocks: {}, footnotes: {} }, readOnly = false } = {}) => {
    opened += 1;
    flushSync(() => change(() => ({ key: opened, initial, numbers, readOnly, marks: [] })));
    for (const list of [window.harness.changes, window.harness.selections, window.harness.marked]) list.length = 0;
  },
  set: (next) => flushSync(() => change((given) => given && { ...given, ...next })),
  handle: () => {
    if (!ref.current) throw new Error('no editor is open');
    return ref.current;
  },
  changes: [],
  whole: async () => {
    await latePartHere();
  },
  selections: [],
  marked: [],
  pastes: [],
  files: [],
};

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Page />
    </MantineProvider>,
  );
}
