import '#ui/styles/popup.css';
import { showPopup } from '#ui/popup/popup.tsx';

void showPopup();
