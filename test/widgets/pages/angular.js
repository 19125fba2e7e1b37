import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { ask, place, ready } from './held';

const form = new FormGroup({
  text: new FormControl(''),
  number: new FormControl(0),
  select: new FormControl('a'),
  checkbox: new FormControl(false),
  radio: new FormControl(''),
});
for (const name of Object.keys(form.controls)) ask(name, () => form.controls[name].value);

const Fields = Component({
  selector: '#fields',
  imports: [ReactiveFormsModule],
  template: `<form [formGroup]="form">
    <label>Nickname <input formControlName="text"></label>
    <label>Height <input type="number" formControlName="number"></label>
    <label>Rank <select formControlName="select"><option value="a">First</option><option value="b">Second</option></select></label>
    <label><input type="checkbox" formControlName="checkbox">Public</label>
    <label><input type="radio" value="tea" formControlName="radio">Tea</label></form>`,
})(
  class {
    form = form;
  },
);
place('Angular').id = 'fields';
await bootstrapApplication(Fields, { providers: [provideZonelessChangeDetection()] });
ready();
