import { lastLine, printTable } from './stages/report';
import { runStage } from './stages/runStage';
import { stages } from './stages/stages';

const results = [];
const started = performance.now();
for (const together of stages) results.push(...(await Promise.all(together.map(runStage))));
printTable(results, performance.now() - started);
console.log(lastLine(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
