import '#ui/styles/options.css';
import { showOptions } from '#ui/options/options.tsx';

void showOptions();
