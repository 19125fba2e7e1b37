import {
  Combobox,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Disclosure,
  DisclosureButton,
  DisclosurePanel,
  Field,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Menu,
  MenuButton,
  MenuItem,
  MenuItems,
  Radio,
  RadioGroup,
  Switch,
} from '@headlessui/react';
import { useState } from 'react';
import { note } from './held';
import { mount } from './mountReact';

const people = ['Ada', 'Grace', 'Linus', 'Margaret'];

function Person() {
  const [person, setPerson] = useState('Ada');
  const choose = (value) => {
    setPerson(value);
    note('listbox')(value);
  };
  return (
    <Field>
      <Label>Author</Label>
      <Listbox value={person} onChange={choose}>
        <ListboxButton>{person}</ListboxButton>
        <ListboxOptions>
          {people.map((name) => (
            <ListboxOption key={name} value={name}>
              {name}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  );
}

function Search() {
  const [query, setQuery] = useState('');
  const fitting = people.filter((name) => name.toLowerCase().includes(query.toLowerCase()));
  return (
    <Field>
      <Label>Assignee</Label>
      <Combobox onChange={note('combobox')}>
        <ComboboxInput onChange={(event) => setQuery(event.target.value)} />
        <ComboboxOptions>
          {fitting.map((name) => (
            <ComboboxOption key={name} value={name}>
              {name}
            </ComboboxOption>
          ))}
        </ComboboxOptions>
      </Combobox>
    </Field>
  );
}

function Turn() {
  const [on, setOn] = useState(false);
  const turn = (value) => {
    setOn(value);
    note('switch')(value);
  };
  return (
    <Field>
      <Label>Beta features</Label>
      <Switch checked={on} onChange={turn}>
        <span>{on ? 'on' : 'off'}</span>
      </Switch>
    </Field>
  );
}

function Plans() {
  const [plan, setPlan] = useState('startup');
  const choose = (value) => {
    setPlan(value);
    note('radio')(value);
  };
  return (
    <RadioGroup value={plan} onChange={choose} aria-label="Plan">
      {['startup', 'business'].map((name) => (
        <Field key={name}>
          <Radio
            value={name}
            style={{ display: 'inline-block', width: 16, height: 16, border: '1px solid' }}
          />
          <Label>{name}</Label>
        </Field>
      ))}
    </RadioGroup>
  );
}

mount({
  Listbox: Person,
  Combobox: Search,
  Switch: Turn,
  RadioGroup: Plans,
  Menu: () => (
    <Menu>
      <MenuButton>Options</MenuButton>
      <MenuItems>
        <MenuItem>
          <button type="button" onClick={() => note('menu')('duplicated')}>
            Duplicate
          </button>
        </MenuItem>
      </MenuItems>
    </Menu>
  ),
  Disclosure: () => (
    <Disclosure>
      {({ open }) => {
        note('disclosure')(open);
        return (
          <>
            <DisclosureButton>Is there a trial?</DisclosureButton>
            <DisclosurePanel>Yes, a month.</DisclosurePanel>
          </>
        );
      }}
    </Disclosure>
  ),
});
