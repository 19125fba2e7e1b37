import '#ui/styles/welcome.css';
import { showWelcome } from '#ui/welcome/welcome.tsx';

void showWelcome();
