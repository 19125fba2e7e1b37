import { useState } from 'react';
import { note } from './held';
import { mount } from './mountReact';

function useNoted(name, initial) {
  const [value, setValue] = useState(initial);
  note(name)(value);
  return [value, setValue];
}

mount({
  'controlled input': () => {
    const [value, setValue] = useNoted('text', '');
    return <input aria-label="Nickname" value={value} onChange={(event) => setValue(event.target.value)} />;
  },
  'input that capitals are made of': () => {
    const [value, setValue] = useNoted('upper', '');
    return (
      <input
        aria-label="Code word"
        value={value}
        onChange={(event) => setValue(event.target.value.toUpperCase())}
      />
    );
  },
  'controlled textarea': () => {
    const [value, setValue] = useNoted('textarea', '');
    return (
      <textarea aria-label="Biography" value={value} onChange={(event) => setValue(event.target.value)} />
    );
  },
  'controlled select': () => {
    const [value, setValue] = useNoted('select', 'a');
    return (
      <select aria-label="Rank" value={value} onChange={(event) => setValue(event.target.value)}>
        <option value="a">First</option>
        <option value="b">Second</option>
      </select>
    );
  },
  'controlled checkbox': () => {
    const [on, setOn] = useNoted('checkbox', false);
    return (
      <input
        type="checkbox"
        aria-label="Public"
        checked={on}
        onChange={(event) => setOn(event.target.checked)}
      />
    );
  },
  'controlled date': () => {
    const [value, setValue] = useNoted('date', '');
    return (
      <input type="date" aria-label="Due" value={value} onChange={(event) => setValue(event.target.value)} />
    );
  },
  'state that a handler of blur takes over': () => {
    const [value, setValue] = useState('');
    note('blurred')(value);
    return <input aria-label="Slug" onBlur={(event) => setValue(event.target.value)} />;
  },
});
