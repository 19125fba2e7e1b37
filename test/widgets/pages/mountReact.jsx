import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { place, ready } from './held';

/** Draws the controls, each under its own caption, and tells when they stand. */
export function mount(controls) {
  createRoot(place('Controls')).render(<Controls controls={controls} />);
}

function Controls({ controls }) {
  useEffect(ready, []);
  return Object.entries(controls).map(([caption, Control]) => (
    <section key={caption}>
      <h2>{caption}</h2>
      <Control />
    </section>
  ));
}
