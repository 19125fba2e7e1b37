import { servePort } from '#voice/servePort';

servePort();
