/** A dialog that takes the keyboard while somebody types would swallow their words: it waits until the hands rest. */
const REST_MS = 1_500;
let lastKey = -Infinity;

function typed(): void {
  lastKey = performance.now();
}
for (const each of ['keydown', 'input', 'compositionupdate'] as const) addEventListener(each, typed, { capture: true, passive: true });

/** Calls `go` once nothing has been typed for a moment. Answers how to call it off. */
export function whenHandsRest(go: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const left = REST_MS - (performance.now() - lastKey);
    if (left <= 0) go();
    else timer = setTimeout(look, left);
  };
  timer = setTimeout(look, 0);
  return () => clearTimeout(timer);
}
