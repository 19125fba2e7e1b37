import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Rating from '@mui/material/Rating';
import Select from '@mui/material/Select';
import Slider from '@mui/material/Slider';
import Switch from '@mui/material/Switch';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { TimePicker } from '@mui/x-date-pickers/TimePicker';
import { useState } from 'react';
import { note } from './held';
import { mount } from './mountReact';

function useNoted(name, initial) {
  const [value, setValue] = useState(initial);
  const change = (next) => {
    setValue(next);
    note(name)(next);
  };
  return [value, change];
}

function Text() {
  const [value, change] = useNoted('text', '');
  return <TextField label="City" value={value} onChange={(event) => change(event.target.value)} />;
}

function Choice() {
  const [value, change] = useNoted('select', '10');
  return (
    <FormControl sx={{ minWidth: 120 }}>
      <InputLabel id="age-label">Age</InputLabel>
      <Select labelId="age-label" label="Age" value={value} onChange={(event) => change(event.target.value)}>
        <MenuItem value="10">Ten</MenuItem>
        <MenuItem value="20">Twenty</MenuItem>
        <MenuItem value="30">Thirty</MenuItem>
      </Select>
    </FormControl>
  );
}

function Several() {
  const [value, change] = useNoted('several', []);
  return (
    <FormControl sx={{ minWidth: 120 }}>
      <InputLabel id="tags-label">Tags</InputLabel>
      <Select
        multiple
        labelId="tags-label"
        label="Tags"
        value={value}
        onChange={(event) => change(event.target.value)}
      >
        <MenuItem value="new">New</MenuItem>
        <MenuItem value="hot">Hot</MenuItem>
        <MenuItem value="old">Old</MenuItem>
      </Select>
    </FormControl>
  );
}

function Suggestions() {
  return (
    <Autocomplete
      options={['The Godfather', 'Pulp Fiction', 'Casablanca', 'Vertigo']}
      onChange={(_event, value) => note('autocomplete')(value)}
      renderInput={(params) => <TextField {...params} label="Film" />}
    />
  );
}

function Check() {
  return (
    <FormControlLabel
      label="Terms"
      control={<Checkbox onChange={(event) => note('checkbox')(event.target.checked)} />}
    />
  );
}

function Turn() {
  return (
    <FormControlLabel
      label="Dark mode"
      control={<Switch onChange={(event) => note('switch')(event.target.checked)} />}
    />
  );
}

function Radios() {
  return (
    <FormControl>
      <FormLabel id="pay">Payment</FormLabel>
      <RadioGroup aria-labelledby="pay" name="pay" onChange={(event) => note('radio')(event.target.value)}>
        <FormControlLabel value="card" control={<Radio />} label="Card" />
        <FormControlLabel value="cash" control={<Radio />} label="Cash" />
      </RadioGroup>
    </FormControl>
  );
}

function Slide() {
  const [value, change] = useNoted('slider', 30);
  return (
    <Slider
      aria-label="Brightness"
      value={value}
      onChange={(_event, next) => change(next)}
      sx={{ width: 200, m: 3 }}
    />
  );
}

function Stars() {
  return <Rating name="stars" onChange={(_event, value) => note('rating')(value)} />;
}

function Pages() {
  const [value, change] = useNoted('tabs', 0);
  return (
    <Tabs value={value} onChange={(_event, next) => change(next)}>
      <Tab label="Overview" />
      <Tab label="Reviews" />
    </Tabs>
  );
}

function Toggles() {
  const [value, change] = useNoted('toggle', 'left');
  return (
    <ToggleButtonGroup exclusive value={value} onChange={(_event, next) => change(next)}>
      <ToggleButton value="left">Align left</ToggleButton>
      <ToggleButton value="right">Align right</ToggleButton>
    </ToggleButtonGroup>
  );
}

const noteDate = (name, format) => (value) =>
  note(name)(value?.isValid() ? value.format(format) : 'not valid');

const Day = () => <DatePicker label="Departure" onChange={noteDate('date', 'YYYY-MM-DD')} />;
const Hour = () => <TimePicker label="Alarm" ampm={false} onChange={noteDate('time', 'HH:mm')} />;

const dated = (Control) => () => (
  <LocalizationProvider dateAdapter={AdapterDayjs}>
    <Control />
  </LocalizationProvider>
);

mount({
  TextField: Text,
  Select: Choice,
  'Select, multiple': Several,
  Autocomplete: Suggestions,
  Checkbox: Check,
  Switch: Turn,
  RadioGroup: Radios,
  Slider: Slide,
  Rating: Stars,
  Tabs: Pages,
  ToggleButtonGroup: Toggles,
  DatePicker: dated(Day),
  TimePicker: dated(Hour),
});
