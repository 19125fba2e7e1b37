import * as Checkbox from '@radix-ui/react-checkbox';
import * as Menu from '@radix-ui/react-dropdown-menu';
import * as Radio from '@radix-ui/react-radio-group';
import * as Select from '@radix-ui/react-select';
import * as Slider from '@radix-ui/react-slider';
import * as Switch from '@radix-ui/react-switch';
import * as Tabs from '@radix-ui/react-tabs';
import { note } from './held';
import { mount } from './mountReact';

const Choice = () => (
  <Select.Root onValueChange={note('select')}>
    <Select.Trigger aria-label="Fruit">
      <Select.Value placeholder="Pick one" />
    </Select.Trigger>
    <Select.Portal>
      <Select.Content style={{ background: 'white', border: '1px solid' }}>
        <Select.Viewport>
          {['Apple', 'Banana', 'Cherry'].map((name) => (
            <Select.Item key={name} value={name.toLowerCase()}>
              <Select.ItemText>{name}</Select.ItemText>
            </Select.Item>
          ))}
        </Select.Viewport>
      </Select.Content>
    </Select.Portal>
  </Select.Root>
);

const Actions = () => (
  <Menu.Root onOpenChange={note('menuOpen')}>
    <Menu.Trigger>Actions</Menu.Trigger>
    <Menu.Portal>
      <Menu.Content style={{ background: 'white', border: '1px solid' }}>
        <Menu.Item onSelect={() => note('menu')('archived')}>Archive</Menu.Item>
        <Menu.Item onSelect={() => note('menu')('renamed')}>Rename</Menu.Item>
      </Menu.Content>
    </Menu.Portal>
  </Menu.Root>
);

const box = { width: 20, height: 20, border: '1px solid' };

mount({
  Select: Choice,
  DropdownMenu: Actions,
  Switch: () => (
    <Switch.Root aria-label="Airplane mode" onCheckedChange={note('switch')} style={box}>
      <Switch.Thumb />
    </Switch.Root>
  ),
  Checkbox: () => <Checkbox.Root aria-label="Agree" onCheckedChange={note('checkbox')} style={box} />,
  RadioGroup: () => (
    <Radio.Root aria-label="Density" onValueChange={note('radio')}>
      <Radio.Item value="compact" aria-label="Compact" style={box} />
      <Radio.Item value="roomy" aria-label="Roomy" style={box} />
    </Radio.Root>
  ),
  Slider: () => (
    <Slider.Root
      defaultValue={[50]}
      onValueChange={([value]) => note('slider')(value)}
      style={{ position: 'relative', display: 'flex', width: 200, height: 20 }}
    >
      <Slider.Track style={{ position: 'relative', flexGrow: 1, background: 'silver' }}>
        <Slider.Range style={{ position: 'absolute', height: '100%', background: 'blue' }} />
      </Slider.Track>
      <Slider.Thumb aria-label="Volume" style={{ ...box, display: 'block', background: 'white' }} />
    </Slider.Root>
  ),
  Tabs: () => (
    <Tabs.Root defaultValue="account" onValueChange={note('tabs')}>
      <Tabs.List aria-label="Settings">
        <Tabs.Trigger value="account">Account</Tabs.Trigger>
        <Tabs.Trigger value="privacy">Privacy</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="account">Your account</Tabs.Content>
      <Tabs.Content value="privacy">Your privacy</Tabs.Content>
    </Tabs.Root>
  ),
});
