import { useEffect, useRef, useState } from 'react';
import { ReasonlessDialog } from './reasonless-dialog.js';
import css from './outline.module.css';
import { dropOf, isWithin, moveOf } from './outline-moves.js';
import type { Direction, Drop } from './outline-moves.js';
import { OutlineRow } from './outline-row.js';
import type { Report, ReportNode } from './report-types.js';
import type { OutlineWork } from './use-outline.js';
import { nodeName } from './words.js';

interface Props {
  report: Report;
  may: boolean;
  work: OutlineWork;
  /** Something new beside that node. */
  onAdd: (nodeId: string) => void;
}

/** The nodes in reading order. One stop of the tabulator: the arrows go from node to node, with Alt they take the node along. */
export function OutlineTree({ report, may, work, onAdd }: Props) {
  const { nodes } = report;
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ReportNode | null>(null);
  const [drag, setDrag] = useState<{ nodeId: string; onto: string | null; where: Drop } | null>(null);
  const stop = nodes.some(({ nodeId }) => nodeId === current) ? current : (nodes[0]?.nodeId ?? null);

  // Where the keyboard goes once the row is there again: what was moved, renamed or let alone.
  const [wanted, setWanted] = useState<string | null>(null);
  const elementOf = (nodeId: string) => list.current?.querySelector<HTMLElement>(`[data-node="${nodeId}"]`);
  useEffect(() => {
    const element = wanted === null || editing !== null ? null : elementOf(wanted);
    if (!element) return;
    element.focus();
    setWanted(null);
  }, [wanted, editing, nodes]);
  const move = (nodeId: string, direction: Direction) =>
    void work
      .change(({ nodes: now }) => {
        const change = moveOf(now, nodeId, direction);
        return change && [change];
      })
      .then(() => setWanted(nodeId));
  const go = (from: string, step: number) => {
    const next = nodes[nodes.findIndex(({ nodeId }) => nodeId === from) + step];
    if (next) elementOf(next.nodeId)?.focus();
  };
  const drop = () => {
    if (drag === null || drag.onto === null) return setDrag(null);
    const { nodeId, onto, where } = drag;
    setDrag(null);
    void work.change(({ nodes: now }) => {
      const change = dropOf(now, nodeId, onto, where);
      return change && [change];
    });
  };
  const over = (onto: string, where: Drop) => {
    if (drag === null || (drag.onto === onto && drag.where === where)) return;
    setDrag({ ...drag, where, onto: isWithin(nodes, onto, drag.nodeId) ? null : onto });
  };

  return (
    <>
      <ul className={css.tree} ref={list} aria-label="Đề cương">
        {nodes.map((node) => (
          <OutlineRow
            key={node.nodeId}
            node={node}
            may={may}
            stop={node.nodeId === stop}
            editing={node.nodeId === editing}
            drop={drag?.onto === node.nodeId ? drag.where : null}
            onFocus={() => setCurrent(node.nodeId)}
            onGo={(step) => go(node.nodeId, step)}
            onMove={(direction) => move(node.nodeId, direction)}
            onEdit={() => node.title !== null && setEditing(node.nodeId)}
            onRetitle={async (title) => {
              const done = await work.change(() => [{ op: 'retitle', nodeId: node.nodeId, title }]);
              // What was refused stays in the field.
              if (!done) return;
              setEditing(null);
              setWanted(node.nodeId);
            }}
            onCancel={() => {
              setEditing(null);
              setWanted(node.nodeId);
            }}
            onRemove={() => setRemoving(node)}
            onAdd={() => onAdd(node.nodeId)}
            onDragStart={() => setDrag({ nodeId: node.nodeId, onto: null, where: 'after' })}
            onDragOver={(where) => over(node.nodeId, where)}
            onDrop={drop}
            onDragEnd={() => setDrag(null)}
          />
        ))}
      </ul>
      {removing && (
        <ReasonlessDialog
          title={`Bỏ “${nodeName(removing)}”?`}
          text="Mục và những gì nằm dưới nó rời khỏi báo cáo. Văn bản đã soạn được giữ; có thể đưa lại bất cứ lúc nào trước khi trình ký."
          confirm="Bỏ mục"
          onConfirm={() => {
            const at = nodes.indexOf(removing);
            const beside = nodes[at + 1] ?? nodes[at - 1];
            void work.change(() => [{ op: 'remove', nodeId: removing.nodeId }]).then(() => setWanted(beside?.nodeId ?? null));
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
