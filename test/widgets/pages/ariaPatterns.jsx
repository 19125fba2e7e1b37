import {
  Button,
  ComboBox,
  DateField,
  DateInput,
  DateSegment,
  Dialog,
  DialogTrigger,
  Disclosure,
  DisclosurePanel,
  GridList,
  GridListItem,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  NumberField,
  Popover,
  Radio,
  RadioGroup,
  SearchField,
  Select,
  SelectValue,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  Switch,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Tag,
  TagGroup,
  TagList,
  ToggleButton,
  Toolbar,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components';
import { note } from './held';
import { mount } from './mountReact';

const keys = (name) => (selection) => note(name)([...selection].join());
const items = (Item, ...names) =>
  names.map((name) => (
    <Item key={name} id={name.toLowerCase()}>
      {name}
    </Item>
  ));
const swatch = { width: 20, height: 20, border: '1px solid', display: 'inline-block' };

mount({
  Menu: () => (
    <MenuTrigger>
      <Button>File</Button>
      <Popover>
        <Menu onAction={note('menu')}>{items(MenuItem, 'Open', 'Save', 'Print')}</Menu>
      </Popover>
    </MenuTrigger>
  ),
  Tabs: () => (
    <Tabs onSelectionChange={note('tabs')}>
      <TabList aria-label="History">{items(Tab, 'Founding', 'Empire')}</TabList>
      <TabPanel id="founding">Long ago.</TabPanel>
      <TabPanel id="empire">Later.</TabPanel>
    </Tabs>
  ),
  Tree: () => (
    <Tree
      aria-label="Files"
      selectionMode="single"
      onSelectionChange={keys('tree')}
      onExpandedChange={keys('treeOpen')}
    >
      <TreeItem id="docs" textValue="Documents">
        <TreeItemContent>
          <Button slot="chevron">›</Button>Documents
        </TreeItemContent>
        <TreeItem id="cv" textValue="Curriculum">
          <TreeItemContent>Curriculum</TreeItemContent>
        </TreeItem>
      </TreeItem>
      <TreeItem id="photos" textValue="Photos">
        <TreeItemContent>Photos</TreeItemContent>
      </TreeItem>
    </Tree>
  ),
  Grid: () => (
    <GridList aria-label="Pokemon" selectionMode="multiple" onSelectionChange={keys('grid')}>
      {items(GridListItem, 'Charizard', 'Blastoise', 'Pikachu')}
    </GridList>
  ),
  Slider: () => (
    <Slider defaultValue={30} onChange={note('slider')} style={{ width: 200 }}>
      <Label>Loudness</Label>
      <SliderOutput />
      <SliderTrack style={{ height: 20, background: 'silver' }}>
        <SliderThumb style={{ ...swatch, top: '50%' }} />
      </SliderTrack>
    </Slider>
  ),
  Spinbutton: () => (
    <NumberField defaultValue={3} minValue={0} maxValue={20} onChange={note('spinbutton')}>
      <Label>Guests</Label>
      <Button slot="decrement">-</Button>
      <Input />
      <Button slot="increment">+</Button>
    </NumberField>
  ),
  'Combobox with a list': () => (
    <ComboBox onSelectionChange={note('combobox')}>
      <Label>Animal</Label>
      <Input />
      <Button>▼</Button>
      <Popover>
        <ListBox>{items(ListBoxItem, 'Aardvark', 'Cat', 'Dog')}</ListBox>
      </Popover>
    </ComboBox>
  ),
  'Combobox, select only': () => (
    <Select onSelectionChange={note('select')}>
      <Label>Mood</Label>
      <Button>
        <SelectValue />
      </Button>
      <Popover>
        <ListBox>{items(ListBoxItem, 'Happy', 'Calm', 'Tired')}</ListBox>
      </Popover>
    </Select>
  ),
  Listbox: () => (
    <ListBox aria-label="Sandwich" selectionMode="single" onSelectionChange={keys('listbox')}>
      {items(ListBoxItem, 'Ham', 'Salad', 'Egg')}
    </ListBox>
  ),
  'Listbox, several': () => (
    <ListBox aria-label="Extras" selectionMode="multiple" onSelectionChange={keys('listboxes')}>
      {items(ListBoxItem, 'Pickles', 'Mustard', 'Mayo')}
    </ListBox>
  ),
  Switch: () => (
    <Switch onChange={note('switch')}>
      <span style={swatch} />
      Wi-Fi
    </Switch>
  ),
  'Radio group': () => (
    <RadioGroup onChange={note('radio')}>
      <Label>Pet</Label>
      <Radio value="dogs">
        <span style={swatch} />
        Dogs
      </Radio>
      <Radio value="cats">
        <span style={swatch} />
        Cats
      </Radio>
    </RadioGroup>
  ),
  Accordion: () => (
    <Disclosure onExpandedChange={note('accordion')}>
      <Heading>
        <Button slot="trigger">System requirements</Button>
      </Heading>
      <DisclosurePanel>None.</DisclosurePanel>
    </Disclosure>
  ),
  Dialog: () => (
    <DialogTrigger onOpenChange={note('dialog')}>
      <Button>Sign up</Button>
      <Modal>
        <Dialog>
          <Heading slot="title">Sign up here</Heading>
          <Button slot="close">Enough</Button>
        </Dialog>
      </Modal>
    </DialogTrigger>
  ),
  Toolbar: () => (
    <Toolbar aria-label="Formatting">
      <ToggleButton onChange={note('bold')}>Bold</ToggleButton>
      <ToggleButton onChange={note('italic')}>Italic</ToggleButton>
    </Toolbar>
  ),
  'Search box': () => (
    <SearchField onSubmit={note('search')}>
      <Label>Find a shop</Label>
      <Input />
    </SearchField>
  ),
  'Tags that can be removed': () => (
    <TagGroup onRemove={keys('tag')}>
      <Label>Categories</Label>
      <TagList>
        <Tag id="news" textValue="News">
          News{' '}
          <Button slot="remove" aria-label="Remove News">
            ×
          </Button>
        </Tag>
      </TagList>
    </TagGroup>
  ),
  'Date of segments': () => (
    <DateField onChange={(value) => note('date')(value?.toString())}>
      <Label>Arrival</Label>
      <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
    </DateField>
  ),
});
