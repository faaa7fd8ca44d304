import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A bare React page that fetches its lines and shows them. */
function List() {
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => void fetch('./content.json').then(async (answer) => setLines(await answer.json())), []);
  return (
    <ul className={lines.length > 0 ? 'shown' : ''}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<List />);
