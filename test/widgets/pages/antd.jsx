import {
  AutoComplete,
  Button,
  Cascader,
  Checkbox,
  DatePicker,
  Dropdown,
  Input,
  InputNumber,
  Radio,
  Segmented,
  Select,
  Slider,
  Switch,
  Tabs,
  TimePicker,
  TreeSelect,
  Upload,
} from 'antd';
import { note } from './held';
import { mount } from './mountReact';

const wide = { width: 220 };
const options = (...labels) => labels.map((label) => ({ label, value: label.toLowerCase() }));
const labelled = (id, text, control) => (
  <>
    <label htmlFor={id}>{text}</label>
    {control}
  </>
);

// Sent nowhere.
const keep = (name) => (file) => {
  note(name)(file.name);
  return false;
};

mount({
  Input: () =>
    labelled('in', 'Street', <Input id="in" onChange={(event) => note('input')(event.target.value)} />),
  InputNumber: () =>
    labelled('num', 'Amount', <InputNumber id="num" min={1} max={99} onChange={note('number')} />),
  Select: () =>
    labelled(
      'sel',
      'Fruit',
      <Select id="sel" style={wide} options={options('Apple', 'Pear', 'Plum')} onChange={note('select')} />,
    ),
  'Select, searched': () =>
    labelled(
      'search',
      'Country',
      <Select
        id="search"
        showSearch
        style={wide}
        options={options('France', 'Germany', 'Greece')}
        onChange={note('searched')}
      />,
    ),
  'Select, multiple': () =>
    labelled(
      'multi',
      'Labels',
      <Select
        id="multi"
        mode="multiple"
        style={wide}
        options={options('Alpha', 'Beta', 'Gamma')}
        onChange={note('several')}
      />,
    ),
  'Dropdown, hovered': () => (
    <Dropdown
      menu={{
        items: [
          { key: 'in', label: 'Profile' },
          { key: 'out', label: 'Sign out' },
        ],
        onClick: ({ key }) => note('dropdown')(key),
      }}
    >
      <Button>Account</Button>
    </Dropdown>
  ),
  Upload: () => (
    <Upload beforeUpload={keep('upload')}>
      <Button>Attach</Button>
    </Upload>
  ),
  'Upload, dropped on': () => <Upload.Dragger beforeUpload={keep('dropped')}>Drop it here</Upload.Dragger>,
  AutoComplete: () =>
    labelled(
      'auto',
      'Mail',
      <AutoComplete
        id="auto"
        style={wide}
        options={options('anna@example.com', 'bert@example.com')}
        filterOption
        onChange={note('autocomplete')}
      />,
    ),
  Cascader: () =>
    labelled(
      'casc',
      'Region',
      <Cascader
        id="casc"
        style={wide}
        options={[{ label: 'Europe', value: 'eu', children: options('Spain', 'Italy') }]}
        onChange={(value) => note('cascader')(value.join('/'))}
      />,
    ),
  TreeSelect: () =>
    labelled(
      'tree',
      'Folder',
      <TreeSelect
        id="tree"
        style={wide}
        treeDefaultExpandAll
        treeData={[{ title: 'Work', value: 'work', children: [{ title: 'Letters', value: 'letters' }] }]}
        onChange={note('tree')}
      />,
    ),
  Checkbox: () => (
    <Checkbox onChange={(event) => note('checkbox')(event.target.checked)}>Newsletter</Checkbox>
  ),
  Switch: () => <Switch aria-label="Notifications" onChange={note('switch')} />,
  Radio: () => (
    <Radio.Group
      onChange={(event) => note('radio')(event.target.value)}
      options={options('Monthly', 'Yearly')}
    />
  ),
  Slider: () => (
    <Slider ariaLabelForHandle="Zoom" defaultValue={30} onChange={note('slider')} style={{ width: 200 }} />
  ),
  Segmented: () => <Segmented options={['Map', 'Satellite']} onChange={note('segmented')} />,
  Tabs: () => (
    <Tabs
      onChange={note('tabs')}
      items={[
        { key: 'one', label: 'Details', children: 'Some' },
        { key: 'two', label: 'Shipping', children: 'More' },
      ]}
    />
  ),
  DatePicker: () =>
    labelled('date', 'Birthday', <DatePicker id="date" onChange={(_value, text) => note('date')(text)} />),
  'DatePicker, its own format': () =>
    labelled(
      'german',
      'Moving day',
      <DatePicker id="german" format="DD.MM.YYYY" onChange={(_value, text) => note('german')(text)} />,
    ),
  'DatePicker, not to type into': () =>
    labelled(
      'picked',
      'Wedding',
      <DatePicker id="picked" inputReadOnly onChange={(_value, text) => note('picked')(text)} />,
    ),
  'DatePicker with time': () =>
    labelled(
      'moment',
      'Departure',
      <DatePicker id="moment" showTime onChange={(_value, text) => note('moment')(text)} />,
    ),
  TimePicker: () =>
    labelled('time', 'Meeting', <TimePicker id="time" onChange={(_value, text) => note('time')(text)} />),
});
