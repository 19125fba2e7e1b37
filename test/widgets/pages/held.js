/** What the page itself holds of each control, by name: its own state, not what it draws. The matrix asks for it. */
globalThis.held = {};

/** A handler that notes what the control tells. */
export const note = (name) => (value) => {
  globalThis.held[name] = value;
};

/** Has a control's own state asked for whenever the matrix looks. */
export const ask = (name, read) =>
  Object.defineProperty(globalThis.held, name, { get: read, enumerable: true });

/** Says that everything stands and may be acted on. */
export const ready = () => {
  document.body.dataset.ready = '';
};

/** A new element under a caption at the end of the page. */
export const place = (caption) => {
  const section = document.body.appendChild(document.createElement('section'));
  section.append(Object.assign(document.createElement('h2'), { textContent: caption }));
  return section.appendChild(document.createElement('div'));
};
