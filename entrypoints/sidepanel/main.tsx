import '#ui/styles/panel.css';
import { showPanel } from '#ui/panel/panel.tsx';

void showPanel();
