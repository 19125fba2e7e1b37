import '#ui/styles/confirm.css';
import { showConfirm } from '#ui/confirm/confirm.tsx';

void showConfirm();
